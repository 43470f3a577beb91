import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toPlainDate } from '@threshold/domain/kernel';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let administrator: Caller;
let coordinator: Caller;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  administrator = await clinic.as('administrator');
  coordinator = await clinic.as('coordinator');
});
afterAll(() => clinic.close());

describe('the directory', () => {
  it('gives each site the day of its own clock', async () => {
    clinic.setNow(Date.parse('2026-11-19T05:30:00Z'));
    const sites = await coordinator.directory.sites({});
    expect(sites.map(({ name, today }) => [name, today])).toEqual([
      ['Lakeside Pain Rehabilitation Center', '2026-11-18'],
      ['Northgate Pain Clinic', '2026-11-18'],
    ]);
    clinic.setNow(Date.parse('2026-11-19T06:30:00Z'));
    expect((await coordinator.directory.sites({}))[0]?.today).toBe('2026-11-19');
  });

  it('shows an organization its own rows only, in every list', async () => {
    const mine = await coordinator.directory.places({});
    const theirs = await (await clinic.as('coordinator@cedar')).directory.places({});
    expect(theirs.map((site) => site.name)).toEqual(['Cedar Valley']);
    expect(mine.map((site) => site.id)).not.toContain(theirs[0]?.id);
    const staff = await (await clinic.as('coordinator@cedar')).directory.staff({});
    expect(staff.map((member) => member.name)).toContain('Thorne, Peta');
    expect((await coordinator.directory.staff({})).map((member) => member.name)).not.toContain('Thorne, Peta');
  });

  it('tells costs of staff to nobody but who may read the margin', async () => {
    expect(await refusalOf(coordinator.directory.staffCosts({}))).toMatchObject({ code: 'forbidden' });
    const [cost] = await administrator.directory.staffCosts({});
    expect(cost?.annualCostCents).toBeGreaterThan(0);
    expect(cost?.hourlyCostCents).toBe(
      Math.round(((cost?.annualCostCents ?? 0) * 60) / (cost?.productiveMinutesYearly ?? 1)),
    );
  });

  it('lists fees by code', async () => {
    const fees = await coordinator.directory.serviceFees({});
    expect(fees.find((fee) => fee.serviceCode === '97150')?.chargeCents).toBe(50_00);
  });
});

describe('a new plan setting', () => {
  const planOf = async (payer: string, caller = administrator) => {
    const payers = await caller.directory.payers({});
    const plan = payers.find((one) => one.name === payer)?.plans[0];
    if (!plan) throw new Error(`The seed has no plan of ${payer}`);
    return plan;
  };
  const setting = (planId: string, from: string) => ({
    planId,
    from: toPlainDate(from),
    unitRule: 'total-time' as const,
    paymentBasis: 'percent-of-medicare' as const,
    percentHundredths: 140_00,
    distinctModifier: '59' as const,
    source: 'Contract 2027, exhibit B',
  });
  const add = (data: ReturnType<typeof setting>, caller = administrator) =>
    caller.directory.addPlanSetting({ idempotencyKey: newKey(), data });

  it('closes the one before on the day before', async () => {
    const plan = await planOf('Prairie Mutual');
    await add(setting(plan.id, '2027-01-01'));
    const after = await planOf('Prairie Mutual');
    expect(after.settings.map(({ from, to, percentHundredths }) => [from, to, percentHundredths])).toEqual([
      ['2027-01-01', null, 140_00],
      [plan.settings[0]?.from, '2026-12-31', 135_00],
    ]);
  });

  it('is refused on a day from which another one holds already, and changes nothing', async () => {
    const plan = await planOf('Prairie Mutual');
    const refusal = await refusalOf(add(setting(plan.id, '2026-12-01')));
    expect(refusal).toMatchObject({
      code: 'plan-setting-overlaps',
      planName: 'Prairie PPO',
      from: '2027-01-01',
      source: 'Contract 2027, exhibit B',
    });
    expect(await planOf('Prairie Mutual')).toEqual(plan);
  });

  it('of Medicare itself is always one hundred percent; any other needs a percentage', async () => {
    const plan = await planOf('Medicare Part B');
    await add({ ...setting(plan.id, '2027-01-01'), paymentBasis: 'medicare' as never, percentHundredths: 7 });
    expect((await planOf('Medicare Part B')).settings[0]?.percentHundredths).toBe(100_00);
    const refusal = await refusalOf(add({ ...setting(plan.id, '2028-01-01'), percentHundredths: 0 }));
    expect(refusal).toMatchObject({ code: 'percent-missing' });
  });

  it('two at once for the same day leave one winner', async () => {
    const plan = await planOf('Great Lakes Health Plan');
    const outcomes = await Promise.allSettled([
      add(setting(plan.id, '2027-03-01')),
      add(setting(plan.id, '2027-03-01')),
    ]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect((await planOf('Great Lakes Health Plan')).settings).toHaveLength(2);
  });

  it('is not for a coordinator, and not for another organization', async () => {
    const plan = await planOf('Prairie Mutual');
    expect(await refusalOf(add(setting(plan.id, '2029-01-01'), coordinator))).toMatchObject({ code: 'forbidden' });
    const stranger = await clinic.as('administrator@cedar');
    expect(await refusalOf(add(setting(plan.id, '2029-01-01'), stranger))).toMatchObject({ code: 'not-found' });
  });
});

describe('the filing mode of a payer', () => {
  const modeOf = async () => {
    const payer = (await administrator.directory.payers({})).find((one) => one.name === 'Prairie Mutual');
    if (!payer) throw new Error('The seed has no Prairie Mutual');
    return payer;
  };
  const add = async (from: string, mode: 'production' | 'test', caller = administrator) =>
    caller.directory.addFilingMode({
      idempotencyKey: newKey(),
      data: { payerId: (await modeOf()).id, from: toPlainDate(from), mode, source: 'Letter of the payer' },
    });

  it('is refused as production for a demo, whose files are always tests', async () => {
    expect(await refusalOf(add('2026-12-01', 'production'))).toMatchObject({ code: 'demo-files-tests' });
    expect((await modeOf()).filingModes).toEqual([]);
  });

  it('goes on from a day, and the one before ends on the day before', async () => {
    await clinic.rows(`UPDATE organization SET is_demo = false WHERE slug = 'lakeside'`);
    await add('2026-12-01', 'production');
    await add('2027-02-01', 'test');
    expect((await modeOf()).filingModes.map(({ from, to, mode }) => [from, to, mode])).toEqual([
      ['2027-02-01', null, 'test'],
      ['2026-12-01', '2027-01-31', 'production'],
    ]);
    expect(await refusalOf(add('2026-12-15', 'production'))).toMatchObject({
      code: 'filing-mode-overlaps',
      from: '2027-02-01',
    });
    expect(await refusalOf(add('2028-01-01', 'test', coordinator))).toMatchObject({ code: 'forbidden' });
    const stranger = await clinic.as('administrator@cedar');
    expect(await refusalOf(add('2028-01-01', 'test', stranger))).toMatchObject({ code: 'not-found' });
  });
});
