import { describe, expect, it } from 'vitest';
import type { Explanation } from '@threshold/domain/scheduling';
import { sayPlace, sayRefusal, sayWhyUnplaced } from './explain';

const ZONE = 'America/Chicago';
const at = (time: string) => Date.parse(`2026-11-18T${time}:00-06:00`);
const explanation = (change: Partial<Explanation>): Explanation => ({
  rule: 'room-double-booked',
  severity: 'hard',
  magnitude: 30,
  unit: 'minutes',
  who: { kind: 'room', id: 'r1', name: 'Group room 2' },
  missing: [],
  heldBy: [],
  ...change,
});

/** What is said when one rule speaks against a place. */
const say = (one: Explanation) => {
  const [said] = sayRefusal([one], ZONE);
  if (!said) throw new Error('Nothing was said');
  return said;
};

describe('a refusal in words', () => {
  it('names what holds the room, from when to when, and for how many minutes', () => {
    const held = {
      startMs: at('10:00'),
      endMs: at('11:00'),
      label: 'Trauma processing, Group room 2',
      sessionId: 's9',
      overlapMinutes: 30,
    };
    expect(say(explanation({ heldBy: [held] }))).toEqual({
      rule: 'Room taken',
      fact: 'Group room 2 has Trauma processing, Group room 2 (10:00–11:00 AM, 30 minutes overlap)',
    });
  });

  it('names a busy person and every session that holds the time', () => {
    const first = {
      startMs: at('10:00'),
      endMs: at('10:20'),
      label: 'Exercise, Gym',
      sessionId: 'a',
      overlapMinutes: 20,
    };
    const second = {
      startMs: at('10:20'),
      endMs: at('10:21'),
      label: 'Visit, Exam room',
      sessionId: 'b',
      overlapMinutes: 1,
    };
    const { rule, fact } = say(
      explanation({
        rule: 'patient-double-booked',
        who: { kind: 'patient', id: 'p', name: 'Ada Sample' },
        heldBy: [first, second],
      }),
    );
    expect(rule).toBe('Patient busy');
    expect(fact).toBe(
      'Ada Sample is in Exercise, Gym (10:00–10:20 AM, 20 minutes overlap) and Visit, Exam room (10:20–10:21 AM, 1 minute overlap)',
    );
  });

  it('says which discipline or credential is missing', () => {
    const { fact } = say(
      explanation({
        rule: 'leader-not-qualified',
        who: { kind: 'staff', id: 's', name: 'Jo Demo' },
        missing: ['physical-therapy', 'CPR'],
      }),
    );
    expect(fact).toBe('Jo Demo lacks physical therapy, CPR on that day');
  });

  it('puts people who are in the same other session into one sentence, and others into another', () => {
    const held = (label: string) => ({
      startMs: at('13:00'),
      endMs: at('14:00'),
      label,
      sessionId: label,
      overlapMinutes: 30,
    });
    const busy = (name: string, label: string) =>
      explanation({
        rule: 'patient-double-booked',
        who: { kind: 'patient', id: name, name },
        heldBy: [held(label)],
      });
    const said = sayRefusal(
      [
        ...['Ann', 'Bo', 'Cy', 'Di', 'Ed'].map((name) => busy(name, 'Pain group, Room 1')),
        busy('Flo', 'Visit, Exam room'),
      ],
      ZONE,
    );
    expect(said).toEqual([
      {
        rule: 'Patient busy',
        fact: 'Ann, Bo, Cy and 2 more are in Pain group, Room 1 (1:00–2:00 PM, 30 minutes overlap); Flo is in Visit, Exam room (1:00–2:00 PM, 30 minutes overlap)',
      },
    ]);
  });

  it('has words for every rule, with the size of the breach', () => {
    const rules = [
      'ends-before-start',
      'room-double-booked',
      'leader-double-booked',
      'patient-double-booked',
      'leader-not-qualified',
      'outside-site-hours',
      'over-room-capacity',
      'over-max-size',
      'below-min-size',
      'wrong-length',
    ] as const;
    const said = rules.map((rule) => say(explanation({ rule, magnitude: 7, missing: ['x'] })));
    expect(new Set(said.map(({ rule }) => rule)).size).toBe(rules.length);
    for (const { fact } of said) expect(fact.length).toBeGreaterThan(10);
  });
});

describe('a free place as a button', () => {
  const place = {
    startMs: at('10:30'),
    endMs: at('11:30'),
    roomId: 'r4',
    roomName: 'Room 4',
    otherRoom: true,
    movedMinutes: 0,
    daysLater: 0,
    distanceMinutes: 20,
  };
  it('says room and time, and the day only when it is another one', () => {
    expect(sayPlace(place, ZONE)).toBe('Room 4, 10:30 AM');
    expect(sayPlace({ ...place, startMs: place.startMs + 86_400_000, daysLater: 1 }, ZONE)).toBe(
      'Thu, Nov 19, Room 4, 10:30 AM',
    );
  });
});

describe('why a session is unplaced', () => {
  const held = {
    startMs: at('09:00'),
    endMs: at('10:00'),
    label: 'Stress management',
    sessionId: 's9',
    overlapMinutes: 60,
  };
  const room = explanation({ who: { kind: 'room', id: 'r1', name: 'Group room 1' }, heldBy: [held] });

  it('names who holds the room, and until when', () => {
    expect(sayWhyUnplaced([room], ZONE)).toBe('Group room 1 is held by Stress management, 9:00–10:00 AM');
  });

  it('names what its leader leads meanwhile, and counts what else is in the way', () => {
    const leader = explanation({
      rule: 'leader-double-booked',
      who: { kind: 'staff', id: 'l1', name: 'Ann Lee' },
      heldBy: [{ ...held, label: 'Closing circle, Gym' }],
    });
    expect(sayWhyUnplaced([leader, room], ZONE)).toBe(
      'Ann Lee leads Closing circle, Gym, 9:00–10:00 AM, and 1 more reason',
    );
  });

  it('says so when the place has become free, and when the leader has left', () => {
    expect(sayWhyUnplaced([], ZONE)).toBe('The wanted place is free now');
    const gone = explanation({ rule: 'leader-not-qualified', who: null, missing: ['nursing'] });
    expect(sayWhyUnplaced([gone], ZONE)).toBe('The wanted leader has left');
  });
});
