import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let psychologist: Caller;
let sessionId: string;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  psychologist = await clinic.as('psychologist');
  const [session] = await clinic.rows<{ id: string }>(
    `SELECT s.id FROM session s JOIN session_type t ON t.organization_id = s.organization_id AND t.id = s.session_type_id
       JOIN site ON site.organization_id = s.organization_id AND site.id = s.site_id
      WHERE t.name = 'Pain management session' AND site.name = 'Lakeside Pain Rehabilitation Center' AND s.day = '2026-11-18'`,
  );
  sessionId = session?.id ?? '';
});
afterAll(() => clinic.close());

const shared = (version: number, summary: string) => ({
  sessionId,
  version,
  topic: 'Flare plans',
  interventions: ['Discussion'],
  summary,
});
const save = (data: ReturnType<typeof shared>) =>
  psychologist.encounters.saveShared({ idempotencyKey: newKey(), data });

describe('a draft', () => {
  it('is made by the first words and grows a version with every save', async () => {
    const empty = await psychologist.encounters.groupNote({ sessionId });
    expect(empty).toMatchObject({ noteId: null, mayWrite: true, shared: { version: 0 } });
    const first = await save(shared(0, 'The group began.'));
    const second = await save(shared(first.version, 'The group began and went on.'));
    expect(second.version).toBe(first.version + 1);
    const read = await psychologist.encounters.groupNote({ sessionId });
    expect(read.shared).toEqual({
      topic: 'Flare plans',
      interventions: ['Discussion'],
      summary: 'The group began and went on.',
      version: second.version,
    });
  });

  it('never overwrites what somebody else saved meanwhile', async () => {
    const { shared: now } = await psychologist.encounters.groupNote({ sessionId });
    await save(shared(now.version, 'Mine.'));
    expect(await refusalOf(save(shared(now.version, 'Typed in an old tab.')))).toEqual({
      code: 'stale-version',
      what: 'note',
      yours: now.version,
      current: now.version + 1,
    });
    expect((await psychologist.encounters.groupNote({ sessionId })).shared.summary).toBe('Mine.');
  });

  it('keeps each person apart: two parts saved at once are both there', async () => {
    const { parts } = await psychologist.encounters.groupNote({ sessionId });
    const [one, two] = parts;
    if (!one || !two) throw new Error('The seeded group has fewer than two people');
    const part = (seatId: string, text: string) =>
      psychologist.encounters.savePart({
        idempotencyKey: newKey(),
        data: { sessionId, seatId, version: 0, engagement: 4, goal: '', text },
      });
    await Promise.all([part(one.seatId, 'Spoke first.'), part(two.seatId, 'Listened.')]);
    const after = await psychologist.encounters.groupNote({ sessionId });
    expect(after.parts.slice(0, 2).map(({ text, version }) => ({ text, version }))).toEqual([
      { text: 'Spoke first.', version: 1 },
      { text: 'Listened.', version: 1 },
    ]);
    expect(await refusalOf(part(one.seatId, 'From an old tab.'))).toMatchObject({ code: 'stale-version' });
  });

  it('says when anything of it was saved last, a part as well as what all share', async () => {
    const { parts, savedMs, nowMs } = await psychologist.encounters.groupNote({ sessionId });
    const third = parts[2];
    expect(savedMs).toBe(nowMs);
    clinic.setNow(nowMs + 60_000);
    await psychologist.encounters.savePart({
      idempotencyKey: newKey(),
      data: { sessionId, seatId: third?.seatId ?? '', version: 0, engagement: 3, goal: '', text: 'Came late.' },
    });
    expect((await psychologist.encounters.groupNote({ sessionId })).savedMs).toBe(nowMs + 60_000);
    clinic.setNow(nowMs);
  });

  it('belongs to its leader: a colleague reads it and cannot write it', async () => {
    const colleague = await clinic.as('therapist');
    const read = await colleague.encounters.groupNote({ sessionId });
    expect(read.mayWrite).toBe(false);
    expect(
      await refusalOf(
        colleague.encounters.saveShared({ idempotencyKey: newKey(), data: shared(read.shared.version, 'Not mine.') }),
      ),
    ).toMatchObject({ code: 'not-your-note', leaderName: 'Paul Syverson' });
  });

  it('offers what this leader wrote last for this kind of session', async () => {
    const { last } = await psychologist.encounters.groupNote({ sessionId });
    expect(last?.summary).toContain('protective system');
    expect(last?.startMs).toBeLessThan(Date.parse('2026-11-18T00:00:00Z'));
  });
});

describe('my notes', () => {
  it('lists what is overdue and what is due today, for the leader alone', async () => {
    const { lines } = await psychologist.encounters.mine({});
    expect(new Set(lines.map((line) => line.group))).toContain('overdue');
    expect(
      lines.every((line) =>
        ['Stress management', 'Pain management session', 'Advanced relaxation'].includes(line.name),
      ),
    ).toBe(true);
  });
});
