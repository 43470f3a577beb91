import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newKey, openTestClinic } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

const PERIOD = {
  from: toPlainDate('2026-11-01'),
  to: toPlainDate('2026-11-18'),
  siteId: null,
  programId: null,
  payerId: null,
};
let clinic: TestClinic;
let administrator: Caller;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  administrator = await clinic.as('administrator');
  const psychologist = await clinic.as('psychologist');
  const { lines } = await psychologist.encounters.mine({});
  for (const line of lines.filter((one) => one.group === 'overdue' && one.unmarked === 0).slice(0, 6))
    await psychologist.workflows.signSession({ idempotencyKey: newKey(), data: { sessionId: line.sessionId } });
});
afterAll(() => clinic.close());

describe('census', () => {
  it('labels its two kinds, and counts as many rows as it shows', async () => {
    const census = await administrator.finance.census(PERIOD);
    const rows = await administrator.finance.censusRows({ ...PERIOD, phaseName: null });
    const patientDays = new Set(rows.map((row) => `${row.patientId} ${row.day}`)).size;
    expect(census.perProgramDay.label).toBe('Census per program day');
    expect(census.calendar.label).toBe('Calendar average daily census (ADC)');
    expect(census.calendar.inputs).toContainEqual({ name: 'patient-days', value: String(patientDays) });
    expect(census.calendar.inputs).toContainEqual({ name: 'calendar days', value: '18' });
    expect(census.days.reduce((sum, day) => sum + day.patients, 0)).toBe(patientDays);
  });

  it('agrees with what the database holds, counted another way', async () => {
    const [truth] = await clinic.rows<{ days: number }>(
      `SELECT count(DISTINCT (seat.patient_id, s.day))::int AS days FROM seat
         JOIN session s ON s.organization_id = seat.organization_id AND s.id = seat.session_id
         JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside'
        WHERE seat.attended_minutes > 0 AND s.day BETWEEN '2026-11-01' AND '2026-11-18'`,
    );
    const census = await administrator.finance.census(PERIOD);
    expect(census.bySite.reduce((sum, site) => sum + site.patientDays, 0)).toBe(truth?.days);
    expect(census.byProgram.reduce((sum, program) => sum + program.patientDays, 0)).toBe(truth?.days);
  });

  it('is narrowed by site, program and payer, and the parts are the whole', async () => {
    const all = await administrator.finance.censusRows({ ...PERIOD, phaseName: null });
    const { choices } = await administrator.finance.census(PERIOD);
    const parts = await Promise.all(
      choices.sites.map(({ id }) => administrator.finance.censusRows({ ...PERIOD, siteId: id, phaseName: null })),
    );
    expect(
      parts
        .flat()
        .map((row) => row.id)
        .sort(),
    ).toEqual(all.map((row) => row.id).sort());
  });
});

describe('margin', () => {
  it('is expected payment less leader and room, and every breakdown adds up to it', async () => {
    const margin = await administrator.finance.margin(PERIOD);
    expect(margin.margin.valueCents).toBe(margin.expectedCents - margin.leaderCostCents - margin.roomCostCents);
    expect(margin.expectedCents).toBeGreaterThan(0);
    for (const lines of [margin.byGroup, margin.byPayer, margin.bySite, margin.byDay, margin.sessions]) {
      expect(lines.reduce((sum, line) => sum + line.marginCents, 0)).toBe(margin.margin.valueCents);
      expect(lines.reduce((sum, line) => sum + line.expectedCents, 0)).toBe(margin.expectedCents);
    }
  });

  it('expects exactly what the ledger holds as receivable', async () => {
    const margin = await administrator.finance.margin(PERIOD);
    const [ledger] = await clinic.rows<{ cents: string }>(
      `SELECT sum(e.amount_cents)::text AS cents FROM ledger_entry e JOIN organization o ON o.id = e.organization_id AND o.slug = 'lakeside'
        WHERE e.account = 'insurance-receivable'`,
    );
    expect(String(margin.expectedCents)).toBe(ledger?.cents);
  });

  it('says how many attendances still earn nothing because nobody signed', async () => {
    const before = (await administrator.finance.margin(PERIOD)).unsignedAttendances;
    const psychologist = await clinic.as('psychologist');
    const { lines } = await psychologist.encounters.mine({});
    const next = lines.find((one) => one.group === 'overdue' && one.unmarked === 0);
    await psychologist.workflows.signSession({ idempotencyKey: newKey(), data: { sessionId: next?.sessionId ?? '' } });
    expect((await administrator.finance.margin(PERIOD)).unsignedAttendances).toBeLessThan(before);
  });

  it('counts as not earning yet what a claim batch of the same days counts as unsigned', async () => {
    const biller = await clinic.as('biller');
    const period = { ...PERIOD, from: toPlainDate('2026-11-16'), to: toPlainDate('2026-11-20') };
    const margin = await administrator.finance.margin(period);
    const batch = await biller.billing.previewClaimBatch({ firstDay: period.from, lastDay: period.to });
    expect(margin.unsignedAttendances).toBeGreaterThan(0);
    expect(margin.unsignedAttendances).toBe(batch.unsigned.attendances);
    const [all] = await clinic.rows<{ seats: number }>(
      `SELECT count(*)::int AS seats FROM seat x JOIN session s ON s.id = x.session_id
         JOIN organization o ON o.id = x.organization_id AND o.slug = 'lakeside'
        WHERE x.attended_minutes > 0 AND s.day BETWEEN $1 AND $2 AND x.id NOT IN (SELECT seat_id FROM signed_note)`,
      [period.from, period.to],
    );
    expect(margin.unsignedAttendances).toBeLessThan(all?.seats ?? 0);
    const parts = await Promise.all(
      margin.choices.payers.map(({ id }) => administrator.finance.margin({ ...period, payerId: id })),
    );
    expect(parts.reduce((sum, part) => sum + part.unsignedAttendances, 0)).toBe(margin.unsignedAttendances);
  });

  it('says of a group without a service code that it cannot earn, and of no other', async () => {
    const { byGroup, sessions } = await administrator.finance.margin(PERIOD);
    const codes = await clinic.rows<{ name: string; billable: boolean }>(
      `SELECT t.name, t.service_code IS NOT NULL AS billable FROM session_type t
         JOIN organization o ON o.id = t.organization_id AND o.slug = 'lakeside'`,
    );
    const isBillable = new Map(codes.map(({ name, billable }) => [name, billable]));
    expect(new Set(byGroup.map((line) => line.isBillable))).toEqual(new Set([true, false]));
    for (const line of [...byGroup, ...sessions]) expect(line.isBillable).toBe(isBillable.get(line.name));
    expect(byGroup.filter((line) => !line.isBillable && line.expectedCents > 0)).toEqual([]);
  });

  it('expects of each payer what its charges expect, also of a day that another coverage released from its hold', async () => {
    const psychologist = await clinic.as('psychologist');
    const { lines } = await psychologist.encounters.mine({});
    const unsigned = lines.filter((one) => one.group === 'overdue' && one.unmarked === 0);
    const [seat] = await clinic.rows<{ patient_id: string; session_id: string; plan_id: string; payer_id: string }>(
      `SELECT seat.patient_id, s.id AS session_id, other.id AS plan_id, other.payer_id FROM session s
         JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside'
         JOIN session_type t ON t.organization_id = o.id AND t.id = s.session_type_id AND t.service_code = '96164'
         JOIN seat ON seat.organization_id = o.id AND seat.session_id = s.id AND seat.attended_minutes > 0
         JOIN enrollment e ON e.organization_id = o.id AND e.id = seat.enrollment_id
         JOIN coverage c ON c.organization_id = o.id AND c.id = e.coverage_id
         JOIN plan ON plan.organization_id = o.id AND plan.id = c.plan_id
         JOIN plan other ON other.organization_id = o.id AND other.payer_id <> plan.payer_id
        WHERE s.day BETWEEN $1 AND $2 AND s.id = ANY($3::uuid[])
          AND NOT EXISTS (SELECT FROM charge WHERE charge.patient_id = seat.patient_id AND charge.service_day = s.day)
        ORDER BY s.day, seat.id, other.id LIMIT 1`,
      [PERIOD.from, PERIOD.to, unsigned.map((one) => one.sessionId)],
    );
    const patientId = seat?.patient_id ?? '';
    await clinic.rows(`UPDATE coverage SET effective_to = '2026-10-31' WHERE patient_id = $1`, [patientId]);
    await psychologist.workflows.signSession({ idempotencyKey: newKey(), data: { sessionId: seat?.session_id ?? '' } });
    const coordinator = await clinic.as('coordinator');
    await coordinator.workflows.addCoverage({
      idempotencyKey: newKey(),
      data: {
        patientId,
        planId: seat?.plan_id ?? '',
        memberId: 'M-1',
        firstDay: toPlainDate('2026-11-01'),
        lastDay: null,
      },
    });
    const charged = await clinic.rows<{ key: string; cents: number }>(
      `SELECT payer_id AS key, sum(sign * expected_cents)::int AS cents FROM charge
         JOIN organization o ON o.id = charge.organization_id AND o.slug = 'lakeside' GROUP BY 1 ORDER BY 1`,
    );
    const margin = await administrator.finance.margin(PERIOD);
    const expected = margin.byPayer.filter((line) => line.expectedCents > 0);
    expect(
      expected.map((line) => ({ key: line.key, cents: line.expectedCents })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    ).toEqual(charged);
    const ofPayer = await administrator.finance.censusRows({
      ...PERIOD,
      payerId: seat?.payer_id ?? null,
      phaseName: null,
    });
    const days = await clinic.rows<{ day: string }>(
      `SELECT DISTINCT service_day::text AS day FROM charge WHERE patient_id = $1 AND payer_id = $2`,
      [patientId, seat?.payer_id],
    );
    expect(days.length).toBeGreaterThan(0);
    expect(ofPayer.filter((row) => row.patientId === patientId).map((row) => row.day)).toEqual(
      days.map(({ day }) => day).sort(),
    );
  });

  it('needs the same few statements for a day and for two weeks', async () => {
    clinic.takeStatements();
    await administrator.finance.margin({ ...PERIOD, from: PERIOD.to });
    const day = clinic.takeStatements().length;
    await administrator.finance.margin(PERIOD);
    expect(clinic.takeStatements().length).toBe(day);
  });
});

describe('the CSV export', () => {
  it('holds real numbers, one line a session, and is recorded', async () => {
    const { text, fileName } = await administrator.finance.exportMargin(PERIOD);
    const margin = await administrator.finance.margin(PERIOD);
    const lines = text.replace('\uFEFF', '').split('\r\n');
    expect(fileName).toBe('margin-2026-11-01-to-2026-11-18.csv');
    expect(lines).toHaveLength(margin.sessions.length + 1);
    expect(lines[1]?.split(',').at(-1)).toMatch(/^-?\d+(\.\d+)?$/);
    const [trace] = await clinic.rows("SELECT entity FROM audit_event WHERE action = 'export'");
    expect(trace).toEqual({ entity: 'margin' });
  });

  it('refuses more than a year, which nobody can read and everybody would wait for', async () => {
    const everything = {
      from: toPlainDate('0001-01-01'),
      to: toPlainDate('9999-12-31'),
      siteId: null,
      programId: null,
      payerId: null,
    };
    await expect(administrator.finance.margin(everything)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(administrator.finance.census(everything)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
