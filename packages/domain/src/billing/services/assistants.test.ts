import { describe, expect, it } from 'vitest';
import type { QuantityService } from '../encounter.types';
import {
  by,
  code,
  commercialRules,
  core,
  department,
  given,
  people,
  problems,
  said,
  shorts,
} from '../golden/encounter';

const { therapist, assistant, occupational, occupationalAssistant } = people;
const exercise = (own: number, assisted: number) => given('97110', by(therapist, own), by(assistant, assisted));

describe('an assistant gives a part of timed therapy', () => {
  it.each([
    ['nothing', 30, 0, ['97110-GPx2']],
    ['everything', 0, 30, ['97110-CQ-GPx2']],
    ['a full block beside a full block', 15, 15, ['97110-CQ-GPx1', '97110-GPx1']],
    ['one minute of a unit that the therapist reached alone', 9, 1, ['97110-GPx1']],
    ['the rest of a unit that the therapist reached alone', 8, 7, ['97110-GPx1']],
    ['the rest of a unit that the therapist did not reach', 7, 8, ['97110-CQ-GPx1']],
    ['a small rest of a unit that neither reached', 7, 1, ['97110-CQ-GPx1']],
    ['as much of two units as the therapist', 12, 14, ['97110-CQ-GPx1', '97110-GPx1']],
    ['a block, and the therapist reached the last unit', 13, 23, ['97110-CQ-GPx1', '97110-GPx1']],
    ['a block, and the therapist did not reach the last unit', 22, 23, ['97110-CQ-GPx2', '97110-GPx1']],
  ])('of %s: therapist %i and assistant %i minutes', (_, own, assisted, lines) => {
    expect(shorts(code([exercise(own, assisted)])).sort()).toEqual([...lines].sort());
  });

  it('and both parts keep their minutes, sum and reason', () => {
    const { lines } = code([exercise(22, 23)]);
    expect(lines.map(({ units, minutes }) => [units, minutes])).toEqual([
      [1, 22],
      [2, 23],
    ]);
    expect(lines.map(({ id }) => id)).toEqual([
      'encounter:professional:97110:physical-therapy',
      'encounter:professional:97110:physical-therapy:CQ',
    ]);
    for (const line of lines) expect(said(line, 'assistant')).toContain('22 minutes by the therapist and 23');
    expect(lines[1]?.because.find(({ rule }) => rule === 'assistant')).toMatchObject({
      modifier: 'CQ',
      source: expect.stringContaining('410.60'),
      effective: '2020-01-01',
    });
  });

  it('and a minute that moves from therapist to assistant never makes fewer of the assistant’s units, nor other totals', () => {
    for (let total = 8; total <= 75; total += 1) {
      let before = 0;
      for (let assisted = 0; assisted <= total; assisted += 1) {
        const { lines } = code([exercise(total - assisted, assisted)]);
        const marked = lines
          .filter(({ modifiers }) => modifiers.includes('CQ'))
          .reduce((sum, { units }) => sum + units, 0);
        const all = lines.reduce((sum, { units }) => sum + units, 0);
        expect(all, `${total}`).toBe(Math.floor((total + 7) / 15));
        expect(marked, `${assisted} of ${total}`).toBeGreaterThanOrEqual(before);
        before = marked;
      }
      expect(before).toBe(Math.floor((total + 7) / 15));
    }
  });
});

describe('the modifier of an assistant', () => {
  it('is CO beside GO and CQ beside GP', () => {
    const lines = shorts(
      code([given('97530', by(occupationalAssistant, 20)), given('97110', by(assistant, 20))], { site: department }),
    );
    expect(lines).toEqual(['97110-CQ-GPx1', '97530-CO-GOx1']);
  });

  it('stands on a group where the assistant gave more than a tenth of the session, session by session', () => {
    const group = (own: number, assisted: number) => given('97150', by(therapist, own), by(assistant, assisted));
    const shared = group(44, 6);
    const coded = code([group(45, 5), shared, group(50, 0)]);
    expect(shorts(coded)).toEqual(['97150-GPx2', '97150-CQ-GPx1']);
    expect(coded.lines).toMatchObject([{ minutes: 100 }, { minutes: 50, serviceIds: [shared.id] }]);
  });

  it('stands on the whole of what is neither timed nor of a session', () => {
    const month = (own: number, assisted: number) =>
      code([
        {
          ...core(by(therapist, own), by(assistant, assisted)),
          kind: 'remote-monitoring',
          what: 'musculoskeletal',
          setUp: false,
          dataDays: 16,
          managementMinutes: 60,
          liveContacts: 1,
        },
      ]);
    // A device takes nobody's minutes. Source: Prompt, billing for an RTM code, read 2026-11-28.
    expect(shorts(month(50, 10)).sort()).toEqual(['98977-GPx1', '98980-CQ-GPx1', '98981-CQ-GPx2']);
    expect(shorts(month(54, 6))).toEqual(['98977-GPx1', '98980-GPx1', '98981-GPx2']);
  });

  it('never changes how many units there are of a code that was counted by quantity', () => {
    const wraps: QuantityService = {
      ...core(by(therapist, 5), by(assistant, 5)),
      kind: 'quantity',
      code: '97010',
      units: 3,
      side: null,
    };
    expect(shorts(code([wraps]))).toEqual(['97010-CQ-GPx3']);
  });

  it('is left away for payers who do not ask for it', () => {
    expect(shorts(code([exercise(0, 30)], { rules: commercialRules }))).toEqual(['97110-GPx2']);
  });
});

describe('who renders what an assistant gave', () => {
  it('is the therapist of the service, or the one therapist of the encounter', () => {
    expect(code([exercise(7, 8)]).lines[0]?.rendering).toMatchObject({ clinicianId: 'therapist', basis: 'own' });
    expect(code([exercise(0, 30)]).lines[0]?.rendering).toMatchObject({ clinicianId: 'therapist' });
  });

  it('is nobody when two therapists could be: the line stays and the finding asks', () => {
    const second = { ...therapist, id: 'second therapist' };
    const coded = code([given('97110', by(assistant, 30))], { clinicians: [therapist, second, assistant] });
    expect(coded.lines[0]).toMatchObject({ units: 2, rendering: null });
    expect(problems(coded)).toEqual(['nobody-renders']);
  });

  it('an evaluation by an assistant is on no row', () => {
    const coded = code([given('97161', by(assistant, 30))]);
    expect(problems(coded)).toContain('not-billable-by');
    expect(problems(code([given('97165', by(occupational, 30))]))).toEqual([]);
  });
});
