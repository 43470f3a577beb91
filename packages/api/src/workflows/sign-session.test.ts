import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runClaimBatch } from '../billing/run-claim-batch';
import { realSurroundings } from '../context';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let psychologist: Caller;
let biller: Caller;
/** A session of the psychologist that is over and complete, and the first patient in it. */
let session: { id: string; day: string };
let patient: { id: string; planId: string; memberId: string };

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  psychologist = await clinic.as('psychologist');
  biller = await clinic.as('biller');
  const { lines } = await psychologist.encounters.mine({});
  const ready = lines.find((line) => line.group === 'overdue' && line.name === 'Pain management session');
  const sessionId = ready?.sessionId ?? '';
  const [row] = await clinic.rows<{ id: string; day: string }>('SELECT id, day::text FROM session WHERE id = $1', [
    sessionId,
  ]);
  const [covered] = await clinic.rows<{ id: string; planId: string; memberId: string }>(
    `SELECT s.patient_id AS id, c.plan_id AS "planId", c.member_id AS "memberId" FROM seat s
       JOIN coverage c ON c.organization_id = s.organization_id AND c.patient_id = s.patient_id
      WHERE s.session_id = $1 AND s.attended_minutes > 0 ORDER BY s.id LIMIT 1`,
    [sessionId],
  );
  if (!row || !covered) throw new Error('The seed has no complete note of the psychologist');
  session = row;
  patient = covered;
});
afterAll(() => clinic.close());

const enter = (coverageId: string, version: number, memberId: string, who = biller) =>
  who.patients.enterMemberId({ idempotencyKey: newKey(), data: { coverageId, version, memberId } });

async function batch() {
  const day = toPlainDate(session.day);
  const started = await biller.billing.startClaimBatch({
    idempotencyKey: newKey(),
    data: { firstDay: day, lastDay: day },
  });
  const { organizationId } = await clinic.actor('biller');
  await runClaimBatch(
    { database: clinic.database, surroundings: realSurroundings },
    { organizationId, jobId: started.jobId },
  );
  return biller.billing.claimBatch({ batchId: started.batchId });
}
type Batch = Awaited<ReturnType<typeof batch>>;
const problemsOf = ({ refused }: Batch) =>
  refused.filter((claim) => claim.patientId === patient.id).flatMap((claim) => claim.problems);

describe('a patient without coverage', () => {
  it('does not keep the note from being signed: the day is held, with what is missing', async () => {
    await clinic.rows('UPDATE coverage SET effective_from = $1, effective_to = $1 WHERE patient_id = $2', [
      '2020-01-01',
      patient.id,
    ]);
    const signed = await psychologist.workflows.signSession({
      idempotencyKey: newKey(),
      data: { sessionId: session.id },
    });
    expect(signed.heldDays).toBe(1);
    expect(signed.signedNotes).toBeGreaterThan(1);
    expect(signed.chargeCount).toBeGreaterThan(0);
    const { days, total } = await biller.billing.heldDays({ patientId: patient.id });
    expect(total).toBe(1);
    expect((await biller.billing.totals({})).heldDays).toBe(1);
    expect(days).toMatchObject(
      [{ patientId: patient.id, day: session.day, reason: { code: 'coverage-missing' }, sentence: /Add one/ }].map(
        (one) => ({ ...one, sentence: expect.stringMatching(one.sentence) }),
      ),
    );
  });

  it('stands in the batch of these days as not charged', async () => {
    const { held, claims } = await batch();
    const day = toPlainDate(session.day);
    const again = biller.billing.startClaimBatch({ idempotencyKey: newKey(), data: { firstDay: day, lastDay: day } });
    expect(await refusalOf(again)).toMatchObject({ code: 'nothing-to-claim', heldDays: 1 });
    expect(held.map((day) => [day.patientId, day.reason.code])).toEqual([[patient.id, 'coverage-missing']]);
    expect(claims.filter((claim) => claim.patientId === patient.id)).toEqual([]);
  });

  it('is charged by the action that adds the coverage', async () => {
    const added = await biller.workflows.addCoverage({
      idempotencyKey: newKey(),
      data: {
        patientId: patient.id,
        planId: patient.planId,
        memberId: null,
        firstDay: toPlainDate('2026-01-01'),
        lastDay: null,
      },
    });
    expect(added).toMatchObject({ releasedDays: 1, waitingDays: 0 });
    expect(added.chargeCount).toBeGreaterThan(0);
    expect((await biller.billing.heldDays({ patientId: patient.id })).days).toEqual([]);
    const { charges } = await biller.billing.charges({
      firstDay: toPlainDate(session.day),
      lastDay: toPlainDate(session.day),
      patientId: patient.id,
      siteId: null,
      payerId: null,
      show: 'all',
      after: null,
    });
    expect(charges.length).toBe(added.chargeCount);
  });
});

describe('a claim of a coverage without a member number', () => {
  it('waits, and says that the number is missing', async () => {
    const done = await batch();
    expect(problemsOf(done)).toContainEqual({ kind: 'missing', fact: 'member-id' });
    expect(done.claims.filter((claim) => claim.patientId === patient.id)).toEqual([]);
  });

  it('waits as well when the number is one that an import made up', async () => {
    await clinic.rows(`UPDATE coverage SET member_id = 'IMP0A1B2C3D4' WHERE patient_id = $1`, [patient.id]);
    const done = await batch();
    expect(problemsOf(done)).toContainEqual({ kind: 'missing', fact: 'member-id' });
    expect(done.files).toEqual([]);
  });

  it('waits while a day of it is held, because the lines may still change', async () => {
    const held = await clinic.rows<{ id: string }>(
      `UPDATE charge_hold SET released_at = NULL, reason = 'leader-without-npi', site_id = site_id WHERE patient_id = $1 RETURNING id`,
      [patient.id],
    );
    expect(held).toHaveLength(1);
    await clinic.rows(`UPDATE staff_member SET npi = NULL WHERE family_name = 'Syverson'`);
    expect(problemsOf(await batch())).toContainEqual({ kind: 'held', reason: 'leader-without-npi' });
    await clinic.rows(`UPDATE staff_member SET npi = '1789456120' WHERE family_name = 'Syverson'`);
    const retried = await biller.billing.retryHeldDays({ idempotencyKey: newKey(), data: {} });
    expect(retried).toMatchObject({ releasedDays: 1, chargeCount: 0, waitingDays: 0 });
  });

  it('goes out with the number once somebody has entered it', async () => {
    const chart = await (await clinic.as('coordinator')).patients.chart({ patientId: patient.id });
    const coverage = chart.coverages.find((one) => one.effectiveTo === null);
    const id = coverage?.id ?? '';
    const version = coverage?.version ?? 0;
    expect(await refusalOf(enter(id, version, 'IMP0A1B2C3D4'))).toMatchObject({ code: 'member-id-invented' });
    expect(await refusalOf(enter(id, version, '12*34'))).toMatchObject({ code: 'member-id-characters' });
    expect(await refusalOf(enter(id, version, '1', await clinic.as('therapist')))).toMatchObject({ code: 'forbidden' });
    expect(await enter(id, version, ' 1EG4TE5MK73 ')).toEqual({ coverageId: id, version: version + 1 });
    expect(await refusalOf(enter(id, version, '2'))).toMatchObject({ code: 'stale-version', current: version + 1 });
    const stranger = await clinic.as('biller@cedar');
    expect(await refusalOf(enter(id, version + 1, '2', stranger))).toMatchObject({ code: 'not-found' });

    const done = await batch();
    expect(problemsOf(done)).toEqual([]);
    const texts = await Promise.all(done.files.map((file) => biller.billing.claimFile({ fileId: file.fileId })));
    expect(texts.length).toBeGreaterThan(0);
    for (const { text } of texts) {
      expect(text).toContain('*MI*1EG4TE5MK73~');
      expect(text.slice(102, 103)).toBe('T');
    }
    expect(done.files.map((file) => file.mode)).toEqual(texts.map(() => 'test'));
    const trail = await clinic.rows<{ fields: string[] }>(
      `SELECT fields FROM audit_event WHERE entity = 'coverage' AND entity_id = $1 AND user_id IS NOT NULL AND action = 'row.update'`,
      [id],
    );
    expect(trail).toEqual([{ fields: ['member_id', 'version'] }]);
  });

  it('never carries the invented number in any file', async () => {
    const files = await clinic.rows<{ invented: boolean }>(
      `SELECT position('IMP0A1B2C3D4'::bytea IN bytes) > 0 AS invented FROM stored_file_chunk`,
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => file.invented)).toEqual([]);
  });
});

describe('an addendum', () => {
  it("is its author's and the leader's: a colleague is told whose note it is, a coordinator that the role may not", async () => {
    const [note] = await clinic.rows<{ id: string }>('SELECT id FROM signed_note WHERE session_id = $1 LIMIT 1', [
      session.id,
    ]);
    const add = (who: Caller) =>
      who.encounters.writeAddendum({
        idempotencyKey: newKey(),
        data: { signedNoteId: note?.id ?? '', reason: 'Left out', text: 'Asked for a letter to the employer.' },
      });
    expect(await refusalOf(add(await clinic.as('therapist')))).toEqual({
      code: 'not-your-note',
      leaderName: 'Paul Syverson',
    });
    expect(await refusalOf(add(await clinic.as('coordinator')))).toMatchObject({ code: 'forbidden' });
    expect(await add(psychologist)).toMatchObject({ versionNumber: 2 });
  });
});
