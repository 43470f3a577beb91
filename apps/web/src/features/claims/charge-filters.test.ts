import { toPlainDate } from '@threshold/domain/kernel';
import { describe, expect, it } from 'vitest';
import { chargesHref } from '../../components/charges-link';
import { afterText, loadChargeFilters, toChargesInput } from './charge-filters';
import type { ChargeFilters } from './charge-filters';

const TODAY = toPlainDate('2026-11-23');
const PATIENT = '01a205d5-2156-7548-a297-3b63675e6fa4';
const filters = (change: Partial<ChargeFilters>): ChargeFilters => ({
  days: '2w',
  from: null,
  to: null,
  patient: null,
  site: null,
  payer: null,
  show: 'all',
  after: null,
  ...change,
});

describe('the filter of the charges', () => {
  it('is the last fortnight unless something else is asked for', () => {
    expect(toChargesInput(filters({}), TODAY)).toEqual({
      firstDay: '2026-11-10',
      lastDay: '2026-11-23',
      patientId: null,
      siteId: null,
      payerId: null,
      show: 'all',
      after: null,
    });
  });

  it('leaves both ends open for all days, and one end for a day that is missing or wrong', () => {
    expect(toChargesInput(filters({ days: 'all', from: '2026-11-01' }), TODAY)).toMatchObject({
      firstDay: null,
      lastDay: null,
    });
    expect(toChargesInput(filters({ days: 'custom', from: '2026-11-01', to: '2026-11-31' }), TODAY)).toMatchObject({
      firstDay: '2026-11-01',
      lastDay: null,
    });
  });

  it('reads back the site and the payer of the link that another screen makes, and no more than it says', () => {
    const of = { from: '2026-11-01', to: '2026-11-18', siteId: PATIENT, payerId: null };
    const { searchParams } = new URL(chargesHref(of), 'https://clinic.example');
    expect(toChargesInput(loadChargeFilters(searchParams), TODAY)).toMatchObject({
      firstDay: of.from,
      lastDay: of.to,
      siteId: PATIENT,
      payerId: null,
    });
    expect(toChargesInput(filters({ site: 'Lakeside', payer: PATIENT }), TODAY)).toMatchObject({
      siteId: null,
      payerId: PATIENT,
    });
  });

  it('reads back the page that it wrote, and nothing from an address that somebody changed', () => {
    const after = { day: '2026-11-20', id: PATIENT };
    expect(toChargesInput(filters({ after: afterText(after) }), TODAY).after).toEqual(after);
    expect(toChargesInput(filters({ after: '2026-11-20_1', patient: 'Hayes' }), TODAY)).toMatchObject({
      after: null,
      patientId: null,
    });
  });
});
