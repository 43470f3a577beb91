import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey, openTestClinic } from './testing/clinic';
import type { Caller, TestClinic } from './testing/clinic';

let clinic: TestClinic;
let coordinator: Caller;
let site: { id: string; name: string };

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  const sites = await coordinator.directory.sites({});
  site = sites.find(({ name }) => name.startsWith('Lakeside')) ?? { id: '', name: '' };
});
afterAll(() => clinic.close());

/** Every session of the seed up to today; a board shows two weeks at most. */
async function onBoard() {
  const weeks = [toPlainDate('2026-10-26'), toPlainDate('2026-11-09')].map((firstDay) =>
    coordinator.scheduling.board({ siteId: site.id, firstDay, dayCount: 14 }),
  );
  return (await Promise.all(weeks)).flatMap(({ sessions }) => sessions);
}

/** What each leader's own list says about this site. */
async function onLists() {
  const leaders = await Promise.all(['psychologist', 'therapist', 'ot', 'nurse'].map((name) => clinic.as(name)));
  const views = await Promise.all(leaders.map((leader) => leader.encounters.mine({})));
  return views.flatMap(({ lines }) => lines.filter((line) => line.siteName === site.name));
}
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('a note that is not signed', () => {
  it('is the same number on the board, on the lists of the leaders and on Today', async () => {
    const [sessions, lines] = await Promise.all([onBoard(), onLists()]);
    const [truth] = await clinic.rows<{ people: number; absent: number }>(
      `SELECT count(*) FILTER (WHERE seat.attended_minutes > 0)::int AS people,
              count(*) FILTER (WHERE seat.attended_minutes = 0 AND seat.attendance <> 'unmarked')::int AS absent
         FROM seat JOIN session s ON s.id = seat.session_id AND s.site_id = $1 AND s.day <= '2026-11-18'`,
      [site.id],
    );
    expect(truth?.absent).toBeGreaterThan(0);
    expect(sum(sessions.map((session) => session.notesMissing))).toBe(truth?.people);
    const onBoardOf = new Map(sessions.map((session) => [session.id, session.notesMissing]));
    for (const line of lines) expect(line.unsigned).toBe(onBoardOf.get(line.sessionId));
    expect(sum(lines.map((line) => line.unsigned))).toBe(truth?.people);

    const today = await coordinator.scheduling.today({ siteId: site.id });
    const overdue = sum(today.overdueNotes.map(({ notes }) => notes));
    expect(overdue).toBe(sum(lines.filter(({ group }) => group === 'overdue').map((line) => line.unsigned)));
    expect(overdue + sum(today.sessions.map((session) => session.notesMissing))).toBe(truth?.people);
    expect(today.overdueNotes.map(({ notes }) => notes)).toEqual(
      today.overdueNotes.map(({ notes }) => notes).sort((one, two) => two - one),
    );
  });

  it('is nobody who was absent: people, drafted and unsigned of a line count those who came', async () => {
    const psychologist = await clinic.as('psychologist');
    const { lines } = await psychologist.encounters.mine({});
    const overdue = lines.filter((line) => line.group === 'overdue');
    let absent = 0;
    for (const line of overdue) {
      const { parts } = await psychologist.encounters.groupNote({ sessionId: line.sessionId });
      const there = parts.filter((part) => part.attendedMinutes > 0).length;
      expect(line).toMatchObject({ people: there, drafted: there, unsigned: there, unmarked: 0 });
      absent += parts.length - there;
    }
    expect(absent).toBeGreaterThan(0);
  });

  it('is gone once those who came are signed, and the absences are counted apart', async () => {
    const psychologist = await clinic.as('psychologist');
    const { lines } = await psychologist.encounters.mine({});
    const notes = await Promise.all(
      lines
        .filter((line) => line.group === 'overdue' && line.unmarked === 0)
        .map(({ sessionId }) => psychologist.encounters.groupNote({ sessionId })),
    );
    const note = notes.find(({ parts }) => parts.some((part) => part.attendedMinutes === 0));
    const there = note?.parts.filter((part) => part.attendedMinutes > 0).length ?? 0;
    const sessionId = note?.sessionId ?? '';
    const signed = await psychologist.workflows.signSession({ idempotencyKey: newKey(), data: { sessionId } });
    expect(signed).toMatchObject({ signedNotes: there, absences: (note?.parts.length ?? 0) - there, openParts: 0 });
    const after = await psychologist.encounters.mine({});
    expect(after.lines.find((line) => line.sessionId === sessionId)).toBeUndefined();
  });

  it('is waited for while somebody is not marked, because nobody knows yet who came', async () => {
    const psychologist = await clinic.as('psychologist');
    const first = (await psychologist.encounters.mine({})).lines.find((line) => line.group === 'overdue');
    await clinic.rows(
      `UPDATE seat SET attendance = 'unmarked', arrived_at = NULL, left_at = NULL, attended_minutes = 0,
              absence_reason = NULL WHERE session_id = $1`,
      [first?.sessionId],
    );
    const { lines } = await psychologist.encounters.mine({});
    expect(lines.find((line) => line.sessionId === first?.sessionId)).toMatchObject({ group: 'overdue', unsigned: 0 });
  });
});
