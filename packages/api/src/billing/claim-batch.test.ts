import { check } from '@threshold/x12';
import { X12Parser } from 'node-x12';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toPlainDate } from '@threshold/domain/kernel';
import type { Database } from '../context';
import { createRequestContext, inUseCase, realSurroundings } from '../context';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';
import { attendedSeats, signNotes } from '../testing/signed-days';
import { postCharges } from './post-charges';
import { runClaimBatch } from './run-claim-batch';

const PERIOD = { firstDay: toPlainDate('2026-11-09'), lastDay: toPlainDate('2026-11-13') };
const NEXT_WEEK = { firstDay: toPlainDate('2026-11-16'), lastDay: toPlainDate('2026-11-17') };
let clinic: TestClinic;
let biller: Caller;
let organizationId: string;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  biller = await clinic.as('biller');
  ({ organizationId } = await clinic.actor('biller'));
  await sign(PERIOD.firstDay, PERIOD.lastDay);
});
afterAll(() => clinic.close());

async function sign(first: string, last: string): Promise<void> {
  const seatIds = await signNotes(clinic, await attendedSeats(clinic, { first, last }));
  const actor = await clinic.actor('psychologist');
  const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
  const { heldDays } = await inUseCase(request, 'treatment', (context) => postCharges(context, { seatIds }));
  expect(heldDays).toBe(0);
}
const start = (period = PERIOD) => biller.billing.startClaimBatch({ idempotencyKey: newKey(), data: period });
const door = (database: Database = clinic.database) => ({ database, surroundings: realSurroundings });
const run = (jobId: string, database?: Database) => runClaimBatch(door(database), { organizationId, jobId });

/** A process that is killed: every transaction from the `nth` on is lost, before its commit or right after it. */
function dyingAt(nth: number, moment: 'before commit' | 'after commit'): Database {
  let transactions = 0;
  return {
    ...clinic.database,
    inOrganization: async (context, work) => {
      transactions += 1;
      const dies = transactions >= nth;
      const value = await clinic.database.inOrganization(context, async (tx) => {
        const result = await work(tx);
        if (dies && moment === 'before commit') throw new Error('killed');
        return result;
      });
      if (dies) throw new Error('killed');
      return value;
    },
  };
}

describe('a claim batch', () => {
  it('is refused for days on which nothing waits', async () => {
    const refusal = await refusalOf(start({ firstDay: toPlainDate('2026-01-01'), lastDay: toPlainDate('2026-01-31') }));
    expect(refusal).toMatchObject({ code: 'nothing-to-claim' });
  });

  it('is refused to everybody but billers', async () => {
    const administrator = await clinic.as('administrator');
    const refusal = await refusalOf(administrator.billing.startClaimBatch({ idempotencyKey: newKey(), data: PERIOD }));
    expect(refusal).toMatchObject({ code: 'forbidden', action: 'claim.batch' });
  });

  it('puts job, batch and message there together; the same key again makes no second one', async () => {
    const idempotencyKey = newKey();
    const first = await biller.billing.startClaimBatch({ idempotencyKey, data: PERIOD });
    expect(await biller.billing.startClaimBatch({ idempotencyKey, data: PERIOD })).toEqual(first);
    const messages = await clinic.rows<{ data: unknown }>(`SELECT data FROM pgboss.job WHERE name = 'claim-batch'`);
    expect(messages).toEqual([{ data: { organizationId, jobId: first.jobId } }]);
    const { batches } = await biller.billing.claimBatches({});
    expect(batches).toMatchObject([{ id: first.batchId, number: 1, state: 'queued', done: 0 }]);
  });

  it('survives being killed at every checkpoint, and claims each charge once', async () => {
    const { batches } = await biller.billing.claimBatches({});
    const batchId = batches[0]?.id ?? '';
    const [job] = await clinic.rows<{ id: string }>('SELECT job_id AS id FROM claim_batch');
    const jobId = job?.id ?? '';
    let deaths = 0;
    const progress: number[] = [];
    for (let restart = 0; restart < 60; restart += 1) {
      // Each life reads the job, then gets through one checkpoint; every third life loses even that.
      const database = dyingAt(restart % 3 === 2 ? 3 : 4, restart % 2 === 0 ? 'before commit' : 'after commit');
      const died = await run(jobId, database).then(
        () => false,
        (error: unknown) => error instanceof Error && error.message === 'killed',
      );
      const { batch } = await biller.billing.claimBatch({ batchId });
      progress.push(batch.done);
      if (!died) break;
      deaths += 1;
    }
    await run(jobId);
    expect(deaths).toBeGreaterThan(5);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    const { batch, claims, files } = await biller.billing.claimBatch({ batchId });
    expect(batch).toMatchObject({ state: 'done', stage: 'done', failure: null });
    expect(batch.done).toBe(batch.total);
    expect(claims.length).toBe(batch.claims);
    expect(new Set(claims.map((claim) => claim.number)).size).toBe(claims.length);
    expect(claims.every((claim) => claim.status === 'written')).toBe(true);
    expect(new Set(files.map((file) => `${file.payerName} ${file.side}`)).size).toBe(files.length);
    expect(files.length).toBe(6);
    const twice = await clinic.rows('SELECT charge_id FROM claim_line GROUP BY 1 HAVING count(*) > 1');
    expect(twice).toEqual([]);
  });

  it('leaves the cents in agreement: charges, claims, files, ledger', async () => {
    const totals = await biller.billing.totals({});
    const { batches } = await biller.billing.claimBatches({});
    expect(totals.onClaimsCents).toBeGreaterThan(100_000);
    expect(totals.onClaimsCents).toBe(batches[0]?.totalCents);
    expect(totals.inFilesCents).toBe(totals.onClaimsCents);
    expect(totals.standing.chargeCents).toBe(totals.onClaimsCents + totals.waiting.chargeCents);
    expect(totals.standing.chargeCents).toBe(totals.ledgerGrossCents);
    expect(totals.standing.expectedCents).toBe(totals.ledgerReceivableCents);
    const ledger = await biller.billing.ledgerTotals({});
    expect(Object.values(ledger).reduce((sum, cents) => sum + cents, 0)).toBe(0);
  });

  it('keeps no name, day or member number in its report', async () => {
    const [job] = await clinic.rows<{ report: object }>('SELECT report FROM job');
    const text = JSON.stringify(job?.report);
    const people = await clinic.rows<{ family_name: string; given_name: string }>('SELECT * FROM patient');
    expect(people.filter((one) => text.includes(one.family_name) || text.includes(one.given_name))).toEqual([]);
    expect(text).not.toMatch(/20\d\d-\d\d-\d\d/);
  });

  it('takes the same days again without finding anything left but what was refused', async () => {
    const totals = await biller.billing.totals({});
    if (totals.waiting.count === 0) {
      expect(await refusalOf(start())).toMatchObject({ code: 'nothing-to-claim' });
      return;
    }
    const { jobId, batchId } = await start();
    await run(jobId);
    const { claims, refused } = await biller.billing.claimBatch({ batchId });
    expect(claims).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
  });
});

describe('the files of a batch', () => {
  it('check clean, parse strictly in node-x12, and hold the claims and cents that the batch says', async () => {
    const { batches } = await biller.billing.claimBatches({});
    const first = batches.at(-1);
    const { files } = await biller.billing.claimBatch({ batchId: first?.id ?? '' });
    const controls = new Set<string>();
    for (const file of files) {
      const { name, text, mediaType } = await biller.billing.claimFile({ fileId: file.fileId });
      expect(name).toMatch(file.side === 'facility' ? /^837I-\w+-\d{9}\.edi$/ : /^837P-\w+-\d{9}\.edi$/);
      expect(mediaType).toBe('application/edi-x12');
      const summary = check(text);
      expect(summary.counts, name).toMatchObject({ error: 0, warning: 0 });
      expect(summary.claims).toMatchObject({
        claims: file.claimCount,
        chargeCents: file.totalCents,
        lineChargeCents: file.totalCents,
      });
      expect(() => new X12Parser(true).parse(text), name).not.toThrow();
      controls.add(text.slice(90, 99));
    }
    expect(controls.size).toBe(files.length);
  });

  it("carry the plan's words: hospital claims with bill type and revenue codes, professional ones with who rendered", async () => {
    const { batches } = await biller.billing.claimBatches({});
    const { files } = await biller.billing.claimBatch({ batchId: batches.at(-1)?.id ?? '' });
    const medicare = files.filter((file) => file.payerName === 'Medicare Part B');
    const texts = await Promise.all(medicare.map((file) => biller.billing.claimFile({ fileId: file.fileId })));
    const facility = texts.find(({ name }) => name.startsWith('837I'))?.text ?? '';
    const professional = texts.find(({ name }) => name.startsWith('837P'))?.text ?? '';
    expect(facility).toMatch(/CLM\*B000001-\d{5}\*[\d.]+\*\*\*13:A:1\*/);
    expect(facility).toMatch(/SV2\*0915\*HC:96164\*60\*UN\*1~/);
    expect(facility).toContain('*XX*1093000002~');
    expect(professional).toMatch(/NM1\*82\*1\*Syverson\*Paul\*\*\*\*XX\*1789456120~/);
    expect(professional).toMatch(/SV1\*HC:96164\*60\*UN\*1\*\*\*1:2~/);
    expect(professional).toContain('SBR*P*18*******MB~');
  });

  it('are exports: the audit trail says who took which, and only billers may', async () => {
    const { batches } = await biller.billing.claimBatches({});
    const { files } = await biller.billing.claimBatch({ batchId: batches.at(-1)?.id ?? '' });
    const fileId = files[0]?.fileId ?? '';
    const trail = await clinic.rows(
      `SELECT action FROM audit_event WHERE entity = 'claim_batch_file' AND entity_id = $1 AND action = 'export'`,
      [fileId],
    );
    expect(trail.length).toBeGreaterThan(0);
    const coordinator = await clinic.as('coordinator');
    expect(await refusalOf(coordinator.billing.claimFile({ fileId }))).toMatchObject({ code: 'forbidden' });
    const stranger = await clinic.as('biller@cedar');
    expect(await refusalOf(stranger.billing.claimFile({ fileId }))).toMatchObject({ code: 'not-found' });
  });
});

describe('a claim that cannot go out', () => {
  it('says what is missing, goes out once that is there, and shows as settled then', async () => {
    await sign(NEXT_WEEK.firstDay, NEXT_WEEK.lastDay);
    const patients = await clinic.rows<{ id: string; address_line: string; family_name: string }>(
      `SELECT DISTINCT p.id, p.address_line, p.family_name FROM patient p JOIN charge c ON c.organization_id = p.organization_id AND c.patient_id = p.id
        WHERE c.service_day BETWEEN $1 AND $2 ORDER BY p.id LIMIT 2`,
      [NEXT_WEEK.firstDay, NEXT_WEEK.lastDay],
    );
    const [noAddress, oddName] = patients;
    await clinic.rows('UPDATE patient SET address_line = NULL WHERE id = $1', [noAddress?.id]);
    await clinic.rows(`UPDATE patient SET family_name = 'O*Brien' WHERE id = $1`, [oddName?.id]);
    const { jobId, batchId } = await start(NEXT_WEEK);
    await run(jobId);
    const { batch, refused } = await biller.billing.claimBatch({ batchId });
    expect(batch.state).toBe('done');
    const problemsOf = (patientId = '') =>
      refused.filter((claim) => claim.patientId === patientId).map((claim) => claim.problems);
    expect(problemsOf(noAddress?.id).length).toBeGreaterThan(0);
    for (const problems of problemsOf(noAddress?.id))
      expect(problems).toContainEqual({ kind: 'missing', fact: 'patient-address' });
    for (const problems of problemsOf(oddName?.id))
      expect(problems).toContainEqual({ kind: 'unreadable', fact: 'patient-name' });
    await clinic.rows('UPDATE patient SET address_line = $2 WHERE id = $1', [noAddress?.id, noAddress?.address_line]);
    await clinic.rows('UPDATE patient SET family_name = $2 WHERE id = $1', [oddName?.id, oddName?.family_name]);
    const second = await start(NEXT_WEEK);
    await run(second.jobId);
    const after = await biller.billing.claimBatch({ batchId });
    expect(after.refused.filter((claim) => claim.patientId === noAddress?.id).every((claim) => claim.settled)).toBe(
      true,
    );
    expect((await biller.billing.claimBatch({ batchId: second.batchId })).claims.length).toBeGreaterThan(0);
  });

  it('is a changed line whose first form was sent: it asks for a replacement', async () => {
    const [line] = await clinic.rows<{ patient_id: string; seat_id: string; service_day: string }>(
      `SELECT c.patient_id, a.seat_id, c.service_day::text FROM charge c
         JOIN claim_line l ON l.organization_id = c.organization_id AND l.charge_id = c.id
         JOIN charge_attendance a ON a.organization_id = c.organization_id AND a.charge_id = c.id
        WHERE c.service_code = '96165' LIMIT 1`,
    );
    // The price list changes back in time: the day's lines no longer hold as they were sent.
    await clinic.rows(`UPDATE service_fee SET charge_cents = charge_cents + 100 WHERE service_code = '96165'`);
    const actor = await clinic.actor('psychologist');
    const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
    await inUseCase(request, 'treatment', (context) => postCharges(context, { seatIds: [line?.seat_id ?? ''] }));
    const day = toPlainDate(line?.service_day ?? '');
    const { jobId, batchId } = await start({ firstDay: day, lastDay: day });
    await run(jobId);
    const { refused } = await biller.billing.claimBatch({ batchId });
    const mine = refused.filter((claim) => claim.patientId === line?.patient_id);
    expect(mine.length).toBeGreaterThan(0);
    for (const claim of mine) expect(claim.problems).toContainEqual({ kind: 'replacement', procedureCodes: ['96165'] });
    const totals = await biller.billing.totals({});
    expect(totals.reversedOnClaimsCents).toBeGreaterThan(0);
    expect(totals.standing.chargeCents).toBe(
      totals.onClaimsCents - totals.reversedOnClaimsCents + totals.waiting.chargeCents,
    );
  });
});

describe('the envelope of a file', () => {
  it('says production where the payer has accepted the sender by the day of the batch, and never for a demo', async () => {
    const day = toPlainDate('2026-11-06');
    await sign(day, day);
    await clinic.rows(
      `INSERT INTO filing_mode (organization_id, id, payer_id, effective_from, mode, source)
       SELECT organization_id, gen_random_uuid(), id, '2026-01-01', 'production', 'test' FROM payer
        WHERE organization_id = $1 AND name = 'Medicare Part B'`,
      [organizationId],
    );
    const usageOf = async () => {
      const { jobId, batchId } = await start({ firstDay: day, lastDay: day });
      await run(jobId);
      const { files } = await biller.billing.claimBatch({ batchId });
      const said = await Promise.all(
        files.map(async (file) => {
          const { text } = await biller.billing.claimFile({ fileId: file.fileId });
          return [file.payerName === 'Medicare Part B', file.mode, text.slice(102, 103)].join(' ');
        }),
      );
      return [...new Set(said)].sort();
    };
    // The professional side goes out while the organization is a demo, the facility side when it is real.
    await clinic.rows('UPDATE site SET facility_npi = NULL WHERE organization_id = $1', [organizationId]);
    expect(await usageOf()).toEqual(['false test T', 'true test T']);
    await clinic.rows(`UPDATE site SET facility_npi = '1093000002' WHERE organization_id = $1`, [organizationId]);
    await clinic.rows('UPDATE organization SET is_demo = false WHERE id = $1', [organizationId]);
    expect(await usageOf()).toEqual(['false test T', 'true production P']);
  });
});

describe('the day of a file', () => {
  it("is the organization's: a batch of 7 PM in Chicago is not yet of the next day, from which a payer takes production files", async () => {
    const day = toPlainDate('2026-11-05');
    await sign(day, day);
    await clinic.rows(`UPDATE filing_mode SET effective_from = '2026-12-02' WHERE organization_id = $1`, [
      organizationId,
    ]);
    const medicareAt = async (time: string) => {
      clinic.setNow(Date.parse(time));
      const { jobId, batchId } = await start({ firstDay: day, lastDay: day });
      await run(jobId);
      const { files } = await biller.billing.claimBatch({ batchId });
      const file = files.find((one) => one.payerName === 'Medicare Part B');
      const { text } = await biller.billing.claimFile({ fileId: file?.fileId ?? '' });
      return [file?.mode, text.slice(70, 81)];
    };
    await clinic.rows('UPDATE site SET facility_npi = NULL WHERE organization_id = $1', [organizationId]);
    expect(await medicareAt('2026-12-02T01:00:00Z')).toEqual(['test', '261201*1900']);
    await clinic.rows(`UPDATE site SET facility_npi = '1093000002' WHERE organization_id = $1`, [organizationId]);
    expect(await medicareAt('2026-12-02T15:00:00Z')).toEqual(['production', '261202*0900']);
  });
});

const EVERYBODY = { patientId: null, siteId: null, payerId: null } as const;

describe('what a batch would find', () => {
  it('is said before it starts: the charges that wait, and the attendances without a signed note', async () => {
    const { waiting } = await biller.billing.totals({});
    const everything = { firstDay: toPlainDate('2026-01-01'), lastDay: toPlainDate('2026-12-31') };
    const preview = await biller.billing.previewClaimBatch(everything);
    expect(preview).toMatchObject({ charges: waiting.count, chargeCents: waiting.chargeCents });
    const unsigned = await clinic.rows<{ id: string; day: string; seats: number }>(
      `SELECT s.id, s.day::text, count(*)::int AS seats FROM seat x JOIN session s ON s.id = x.session_id
         JOIN session_type t ON t.id = s.session_type_id JOIN organization o ON o.id = x.organization_id
        WHERE o.slug = 'lakeside' AND x.attended_minutes > 0 AND t.service_code IS NOT NULL
          AND x.id NOT IN (SELECT seat_id FROM signed_note) GROUP BY s.id, s.day, s.starts_at ORDER BY s.day, s.starts_at, s.id`,
    );
    expect(preview.unsigned).toMatchObject({
      attendances: unsigned.reduce((sum, one) => sum + one.seats, 0),
      sessions: unsigned.length,
      firstDay: unsigned[0]?.day,
    });
    expect(unsigned.length).toBeGreaterThan(10);
    expect(preview.unsigned.lines.map((line) => [line.sessionId, line.day, line.attendances])).toEqual(
      unsigned.slice(0, 10).map((one) => [one.id, one.day, one.seats]),
    );
    expect(preview.unsigned.lines.every((line) => line.leaderName.includes(' ') && line.sessionName !== '')).toBe(true);
    expect(await biller.billing.previewClaimBatch({ ...everything, lastDay: everything.firstDay })).toEqual({
      charges: 0,
      chargeCents: 0,
      files: [],
      unsigned: { attendances: 0, sessions: 0, firstDay: null, lines: [] },
    });
  });

  it('names each file with what it would say, and what the batch then leaves out for want of a member number', async () => {
    const day = toPlainDate('2026-11-04');
    await sign(day, day);
    const [patient] = await clinic.rows<{ id: string }>(
      `SELECT patient_id AS id FROM charge WHERE service_day = $1 ORDER BY patient_id LIMIT 1`,
      [day],
    );
    await clinic.rows('UPDATE coverage SET member_id = NULL WHERE patient_id = $1', [patient?.id]);
    clinic.takeStatements();
    const preview = await biller.billing.previewClaimBatch({ firstDay: day, lastDay: day });
    expect(clinic.takeStatements().length).toBeLessThanOrEqual(11);
    const sum = (of: (file: (typeof preview.files)[number]) => number) =>
      preview.files.reduce((total, file) => total + of(file), 0);
    expect([sum((file) => file.charges), sum((file) => file.chargeCents)]).toEqual([
      preview.charges,
      preview.chargeCents,
    ]);
    const { jobId, batchId } = await start({ firstDay: day, lastDay: day });
    await run(jobId);
    const { files, refused } = await biller.billing.claimBatch({ batchId });
    const written = new Map(files.map((file) => [`${file.payerName} ${file.side}`, file]));
    for (const file of preview.files) {
      const one = written.get(`${file.payerName} ${file.side}`);
      expect(one?.mode).toBe(file.mode);
      if (file.withoutNumber.charges === 0) expect(one?.totalCents).toBe(file.chargeCents);
    }
    expect(written.size).toBe(preview.files.length);
    expect(refused.map((claim) => claim.problems)).toEqual(refused.map(() => [{ kind: 'missing', fact: 'member-id' }]));
    const [left] = await clinic.rows<{ charges: number }>(
      `SELECT count(*)::int AS charges FROM charge c WHERE patient_id = $1 AND service_day = $2 AND sign = 1`,
      [patient?.id, day],
    );
    expect(sum((file) => file.withoutNumber.charges)).toBe(left?.charges);
    expect(Math.max(...preview.files.map((file) => file.withoutNumber.patients))).toBe(1);
  });
});

describe('charges of a stretch of days', () => {
  it('come in pages, each with how it was reached', async () => {
    const first = await biller.billing.charges({ ...PERIOD, ...EVERYBODY, show: 'all', after: null });
    expect(first.charges).toHaveLength(200);
    const last = first.charges.at(-1);
    expect(first.next).toEqual({ day: last?.day, id: last?.id });
    const next = await biller.billing.charges({
      ...PERIOD,
      ...EVERYBODY,
      show: 'all',
      after: { day: toPlainDate(last?.day ?? ''), id: last?.id ?? '' },
    });
    const ids = [...first.charges, ...next.charges].map((charge) => charge.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(first.charges[0]?.derivation[0]?.formula).toBeTruthy();
  });

  it('are summed over all pages, and those on claims and those that wait add up to all', async () => {
    const ask = (show: 'all' | 'waiting' | 'claimed') =>
      biller.billing.charges({ firstDay: null, lastDay: null, ...EVERYBODY, show, after: null });
    const [all, waiting, claimed] = [await ask('all'), await ask('waiting'), await ask('claimed')];
    const totals = await biller.billing.totals({});
    expect(all.totals).toEqual(totals.standing);
    expect(waiting.totals.chargeCents).toBe(totals.waiting.chargeCents);
    expect(waiting.totals.chargeCents + claimed.totals.chargeCents).toBe(all.totals.chargeCents);
    expect(claimed.charges.length).toBeGreaterThan(0);
    expect(claimed.charges.every(({ claimNumber }) => claimNumber !== null)).toBe(true);
  });

  it('are narrowed by payer and by site, the sum alike, and the parts are the whole', async () => {
    const ask = (narrower: { siteId?: string; payerId?: string }) =>
      biller.billing.charges({
        firstDay: null,
        lastDay: null,
        ...EVERYBODY,
        ...narrower,
        show: 'all',
        after: null,
      });
    const { totals } = await ask({});
    const [payers, sites] = [await biller.directory.payers({}), await biller.directory.sites({})];
    for (const parts of [
      await Promise.all(payers.map(async ({ id, name }) => ({ name, ...(await ask({ payerId: id })) }))),
      await Promise.all(sites.map(async ({ id, name }) => ({ name, ...(await ask({ siteId: id })) }))),
    ]) {
      expect(parts.reduce((sum, part) => sum + part.totals.expectedCents, 0)).toBe(totals.expectedCents);
      expect(parts.filter((part) => part.totals.count > 0).length).toBeGreaterThan(1);
      for (const { name, charges } of parts)
        expect(charges.filter((charge) => ![charge.payerName, charge.siteName].includes(name))).toEqual([]);
    }
  });

  it('open to the attendances and postings behind one', async () => {
    const { charges } = await biller.billing.charges({ ...PERIOD, ...EVERYBODY, show: 'all', after: null });
    const hbai = charges.find((charge) => charge.code === '96165' && charge.side === 'professional');
    const { charge, parts, postings } = await biller.billing.charge({ chargeId: hbai?.id ?? '' });
    expect(parts.reduce((sum, part) => sum + part.chargeCents, 0)).toBe(charge.chargeCents);
    expect(parts.reduce((sum, part) => sum + part.expectedCents, 0)).toBe(charge.expectedCents);
    const receivable = postings
      .flatMap((posting) => posting.entries)
      .filter((one) => one.account === 'insurance-receivable');
    expect(receivable.reduce((sum, one) => sum + one.amountCents, 0)).toBe(charge.expectedCents);
  });
});
