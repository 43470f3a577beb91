import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRequestContext, inUseCase } from '../context';
import { openTestClinic } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';
import { attendedSeats, attendFully, individualDay, signNotes } from '../testing/signed-days';
import type { DaySeat } from '../testing/signed-days';
import type { ChargeHoldReason } from './charge-hold.input';
import { postCharges } from './post-charges';
import type { PostedCharges } from './post-charges';

const HOSPITAL = 'Lakeside Pain Rehabilitation Center';
const CLINIC = 'Northgate Pain Clinic';
let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
});
afterAll(() => clinic.close());

/** The use case in a transaction of its own, as signing calls it. */
async function posted(seatIds: readonly string[]): Promise<PostedCharges> {
  const actor = await clinic.actor('psychologist');
  const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
  return inUseCase(request, 'treatment', (context) => postCharges(context, { seatIds }));
}
/** The reason for which the one patient-day of these seats is held. */
async function held(seatIds: readonly string[]): Promise<ChargeHoldReason | undefined> {
  expect(await posted(seatIds)).toMatchObject({ heldDays: 1, chargeCount: 0, chargeCents: 0 });
  const { days } = await (await clinic.as('biller')).billing.heldDays({ patientId: null });
  expect(days).toHaveLength(1);
  return days[0]?.reason;
}
const ids = (seats: readonly DaySeat[]) => seats.map((seat) => seat.seatId);

/** The standing lines of a patient's day, short: side, code with modifiers, units, place or revenue code. */
async function lines(seats: readonly DaySeat[], day: string): Promise<string[]> {
  const rows = await clinic.rows<{ line: string }>(
    `SELECT c.claim_kind || ' ' || array_to_string(c.service_code || c.modifiers, '-') || ' x' || c.units || ' ' ||
            coalesce(c.place_of_service, c.revenue_code) AS line
       FROM charge c WHERE c.sign = 1 AND c.patient_id = $1 AND c.service_day = $2
        AND NOT EXISTS (SELECT FROM charge r WHERE r.organization_id = c.organization_id AND r.reverses_id = c.id)
      ORDER BY c.claim_kind DESC, c.service_code, c.discipline`,
    [seats[0]?.patientId, day],
  );
  return rows.map((row) => row.line);
}

async function chargedDay(siteName: string, day: string, payer: string) {
  const seats = await individualDay(clinic, siteName, day);
  await attendFully(clinic, seats, payer);
  await signNotes(clinic, ids(seats));
  return { seats, result: await posted(ids(seats)) };
}

describe('the charges of a signed day', () => {
  it('count two 20-minute services together for Medicare: three units, not two', async () => {
    const { seats } = await chargedDay(HOSPITAL, '2026-11-10', 'Medicare Part B');
    expect(await lines(seats, '2026-11-10')).toEqual([
      'professional 96164 x1 22',
      'professional 96165 x6 22',
      'facility 96164 x1 0915',
      'facility 96165 x6 0915',
      expect.stringMatching(/facility 97110(-\w+)*-GP x[12] 0420$/),
      expect.stringMatching(/^facility 97112(-\w+)*-GP x[12] 0420$/),
      expect.stringMatching(/^facility 97150(-\w+)*-GO x1 0430$/),
      expect.stringMatching(/^facility 97150(-\w+)*-GP x1 0420$/),
    ]);
    const timed = (await lines(seats, '2026-11-10')).filter((line) => /9711[02]/.test(line));
    expect(timed.map((line) => Number(/ x(\d)/.exec(line)?.[1])).reduce((sum, units) => sum + units, 0)).toBe(3);
  });

  it('count each of them alone for a payer of the substantial portion: two units', async () => {
    const { seats } = await chargedDay(HOSPITAL, '2026-11-12', 'Prairie Mutual');
    const timed = (await lines(seats, '2026-11-12')).filter((line) => /9711[02]/.test(line));
    expect(timed.map((line) => / x(\d)/.exec(line)?.[1])).toEqual(['1', '1']);
  });

  it('of a standalone clinic are all professional', async () => {
    const { seats } = await chargedDay(CLINIC, '2026-11-11', 'Medicare Part B');
    const all = await lines(seats, '2026-11-11');
    expect(all).toHaveLength(6);
    expect(all.filter((line) => !line.startsWith('professional') || !line.endsWith(' 11'))).toEqual([]);
  });

  it('use the price list of the organization before the default of the catalog', async () => {
    const prices = await clinic.rows(
      `SELECT DISTINCT service_code AS code, charge_cents / units AS each FROM charge WHERE service_code IN ('96164', '97150') ORDER BY 1`,
    );
    expect(prices).toEqual([
      { code: '96164', each: '6000' },
      { code: '97150', each: '5000' },
    ]);
  });

  it('belong to the attendances by their minutes, and the parts are the whole', async () => {
    const [wrong] = await clinic.rows<{ off: number; lines: number }>(
      `SELECT count(*)::int AS lines, count(*) FILTER (WHERE c.charge_cents <> a.charged OR c.expected_cents <> a.expected)::int AS off
         FROM charge c CROSS JOIN LATERAL (SELECT sum(charge_cents) AS charged, sum(expected_cents) AS expected
           FROM charge_attendance a WHERE a.organization_id = c.organization_id AND a.charge_id = c.id) a`,
    );
    expect(wrong?.lines).toBeGreaterThan(15);
    expect(wrong?.off).toBe(0);
  });

  it('keep how they were reached', async () => {
    const [row] = await clinic.rows<{ explanation: { derivation: unknown[]; unitsExplanation: string } }>(
      `SELECT explanation FROM charge WHERE service_code = '96165' LIMIT 1`,
    );
    expect(row?.explanation.derivation.length).toBeGreaterThan(0);
    expect(row?.explanation.unitsExplanation).toMatch(/^90 minutes past the first 30/);
  });
});

describe('signing again, later, or in another order', () => {
  const DAY = '2026-11-13';

  it('changes nothing the second time', async () => {
    const { seats, result } = await chargedDay(HOSPITAL, DAY, 'Medicare Part B');
    expect(result.chargeCount).toBe(8);
    const before = await clinic.rows('SELECT id FROM charge');
    expect(await posted(ids(seats))).toMatchObject({ chargeCount: 0, chargeCents: 0, expectedCents: 0 });
    expect(await clinic.rows('SELECT id FROM charge')).toHaveLength(before.length);
  });

  it('replaces a line that a later note makes longer, and leaves the ledger as if both were signed at once', async () => {
    const day = '2026-11-16';
    const seats = await individualDay(clinic, HOSPITAL, day);
    await attendFully(clinic, seats, 'Medicare Part B');
    const hbai = seats.filter((seat) => seat.code === '96164');
    const totals: PostedCharges[] = [];
    for (const seat of hbai) {
      await signNotes(clinic, [seat.seatId]);
      totals.push(await posted([seat.seatId]));
    }
    expect(await lines(seats, day)).toEqual([
      'professional 96164 x1 22',
      'professional 96165 x6 22',
      'facility 96164 x1 0915',
      'facility 96165 x6 0915',
    ]);
    // The second note reverses and posts anew: 60.00 + 6 x 20.00 a side in the end.
    expect(totals.reduce((sum, one) => sum + one.chargeCents, 0)).toBe(2 * (60_00 + 6 * 20_00));
    const revisions = await clinic.rows<{ sign: number; revision: number }>(
      `SELECT sign, revision FROM charge WHERE patient_id = $1 AND service_day = $2 AND service_code = '96165' AND claim_kind = 'professional'
        ORDER BY revision, sign DESC`,
      [seats[0]?.patientId, day],
    );
    expect(revisions).toEqual([
      { sign: 1, revision: 1 },
      { sign: -1, revision: 1 },
      { sign: 1, revision: 2 },
    ]);
  });

  it('counts both notes of two leaders who sign at the same moment', async () => {
    const day = '2026-11-17';
    const seats = await individualDay(clinic, HOSPITAL, day);
    await attendFully(clinic, seats, 'Medicare Part B');
    const timed = seats.filter((seat) => /^9711[02]/.test(seat.code ?? ''));
    const actor = await clinic.actor('therapist');
    const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
    // Each sees at first only the note that it signed itself: the other's is not committed yet.
    await Promise.all(
      timed.map(({ seatId }) =>
        inUseCase(request, 'treatment', async (context) => {
          await context.tx.$executeRaw`
            INSERT INTO signed_note (organization_id, id, patient_id, session_id, seat_id, signer_id, signed_at,
                                     signer_credentials, canonical, digest, attended_minutes)
            SELECT s.organization_id, gen_random_uuid(), s.patient_id, s.session_id, s.id, n.leader_id, n.ends_at, 'PT', '{}',
                   md5(s.id::text), s.attended_minutes
              FROM seat s JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
             WHERE s.id = ${seatId}::uuid`;
          return postCharges(context, { seatIds: [seatId] });
        }),
      ),
    );
    const units = (await lines(seats, day)).map((line) => Number(/ x(\d)/.exec(line)?.[1]));
    expect(units.reduce((sum, one) => sum + one, 0)).toBe(3);
  });
});

describe('the ledger', () => {
  it('sums to zero in every transaction, and its receivable is what the payers are expected to pay', async () => {
    const off = await clinic.rows(
      'SELECT transaction_id FROM ledger_entry GROUP BY organization_id, transaction_id HAVING sum(amount_cents) <> 0',
    );
    expect(off).toEqual([]);
    const [sums] = await clinic.rows(
      `SELECT (SELECT sum(amount_cents) FROM ledger_entry WHERE account = 'insurance-receivable') AS receivable,
              (SELECT sum(sign * expected_cents) FROM charge) AS expected,
              (SELECT -sum(amount_cents) FROM ledger_entry WHERE account = 'gross-charges') AS gross,
              (SELECT sum(sign * charge_cents) FROM charge) AS charged`,
    );
    expect(sums?.receivable).toBe(sums?.expected);
    expect(sums?.gross).toBe(sums?.charged);
    expect(Number(sums?.gross)).toBeGreaterThan(0);
  });
});

describe('what cannot be charged', () => {
  const DAY = '2026-11-09';

  it('is a note that nobody signed', async () => {
    const seats = await individualDay(clinic, HOSPITAL, DAY);
    await attendFully(clinic, seats, 'Medicare Part B');
    expect(await posted(ids(seats))).toMatchObject({ chargeCount: 0, chargeCents: 0 });
    const [charge] = await clinic.rows<{ organization_id: string; id: string }>(
      'SELECT organization_id, id FROM charge LIMIT 1',
    );
    const past = clinic.rows(
      'INSERT INTO charge_attendance (organization_id, charge_id, seat_id, minutes, charge_cents, expected_cents) VALUES ($1, $2, $3, 20, 0, 0)',
      [charge?.organization_id, charge?.id, seats[0]?.seatId],
    );
    await expect(past).rejects.toThrow(/foreign key/);
  });

  it('is care without a code', async () => {
    const seats = await individualDay(clinic, HOSPITAL, DAY);
    const uncoded = seats.filter((seat) => seat.code === null);
    await signNotes(clinic, ids(uncoded));
    expect(uncoded.length).toBeGreaterThan(2);
    expect(await posted(ids(uncoded))).toMatchObject({ chargeCount: 0, findings: 0 });
  });

  it('is a session led by somebody without an NPI where the code needs one: it says who', async () => {
    const seats = (await individualDay(clinic, HOSPITAL, DAY)).filter((seat) => seat.code === '96164');
    await signNotes(clinic, ids(seats));
    const without = (npi: string | null) =>
      clinic.rows(`UPDATE staff_member SET npi = $1 WHERE family_name = 'Syverson'`, [npi]);
    await without(null);
    expect(await held(ids(seats))).toEqual({
      code: 'leader-without-npi',
      procedureCode: '96164',
      leaderName: 'Paul Syverson',
    });
    await without('1789456120');
  });

  it('is a seat whose patient has no coverage on the day: the day is held, and let go when there is one', async () => {
    const seats = (await individualDay(clinic, HOSPITAL, DAY)).filter((seat) => seat.code === '96164');
    const starts = (day: string) =>
      clinic.rows('UPDATE coverage SET effective_from = $1 WHERE patient_id = $2', [day, seats[0]?.patientId]);
    await starts('2026-11-10');
    expect(await held(ids(seats))).toEqual({ code: 'coverage-missing' });
    await starts('2026-01-01');
    expect(await posted(ids(seats))).toMatchObject({ chargeCount: 4, heldDays: 0 });
    const [hold] = await clinic.rows<{ released: boolean; version: number }>(
      'SELECT released_at IS NOT NULL AS released, version FROM charge_hold',
    );
    // Held for the NPI, held again for the coverage, released; the second and third time the same row.
    expect(hold).toEqual({ released: true, version: 3 });
  });

  it('is a seat of another organization', async () => {
    const [foreign] = await signNotes(
      clinic,
      await attendedSeats(clinic, { first: DAY, last: '2026-11-17', slug: 'cedar' }),
    );
    expect(await posted([foreign ?? ''])).toMatchObject({ chargeCount: 0 });
  });
});

it('needs the same number of statements for one seat and for a whole day of everybody', async () => {
  const all = await attendedSeats(clinic, { first: '2026-11-05', last: '2026-11-06' });
  const [first = '', ...others] = await signNotes(clinic, all);
  clinic.takeStatements();
  await posted([first]);
  const one = clinic.takeStatements().length;
  const result = await posted(others);
  const many = clinic.takeStatements().length;
  expect(result.chargeCount).toBeGreaterThan(100);
  expect(one).toBeLessThanOrEqual(26);
  expect(many).toBeLessThanOrEqual(26);
});
