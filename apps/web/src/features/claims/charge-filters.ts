import { CHARGES_SHOWN } from '@threshold/api/billing/list-charges.input';
import type { ListChargesInput } from '@threshold/api/billing/list-charges.input';
import { addDays, isPlainDate, isUuid } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server';

const DAYS = ['2w', 'all', 'custom'] as const;
const FORTNIGHT_BACK = 13;

/** Which charges, as it stands in the address; `after` is the last charge of the page before: `2026-11-20_<id>`. */
export const CHARGE_FILTERS = {
  days: parseAsStringLiteral(DAYS).withDefault('2w'),
  from: parseAsString,
  to: parseAsString,
  patient: parseAsString,
  site: parseAsString,
  payer: parseAsString,
  show: parseAsStringLiteral(CHARGES_SHOWN).withDefault('all'),
  after: parseAsString,
};
export const loadChargeFilters = createLoader(CHARGE_FILTERS);
export type ChargeFilters = Awaited<ReturnType<typeof loadChargeFilters>>;

/** What to ask the server for; whatever somebody mistyped in the address counts as not said. */
export function toChargesInput(filters: ChargeFilters, today: PlainDate): ListChargesInput {
  const { patient, site, payer, show } = filters;
  return {
    ...daysOf(filters, today),
    patientId: idOf(patient),
    siteId: idOf(site),
    payerId: idOf(payer),
    show,
    after: afterOf(filters.after),
  };
}

const idOf = (text: string | null): string | null => (text !== null && isUuid(text) ? text : null);

function daysOf({ days, from, to }: ChargeFilters, today: PlainDate) {
  if (days === 'all') return { firstDay: null, lastDay: null };
  if (days === '2w') return { firstDay: addDays(today, -FORTNIGHT_BACK), lastDay: today };
  const day = (text: string | null) => (text !== null && isPlainDate(text) ? text : null);
  return { firstDay: day(from), lastDay: day(to) };
}

function afterOf(text: string | null): ListChargesInput['after'] {
  const [day = '', id = ''] = text?.split('_') ?? [];
  return isPlainDate(day) && isUuid(id) ? { day, id } : null;
}

export const afterText = ({ day, id }: { day: string; id: string }): string => `${day}_${id}`;
