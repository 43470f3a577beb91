import { addDays, isPlainDate, isUuid } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server';

export const PERIODS = ['7d', '2w', '4w', 'mtd', 'custom'] as const;
export const PERIOD_LABELS = {
  '7d': 'Last 7 days',
  '2w': 'Last 2 weeks',
  '4w': 'Last 4 weeks',
  mtd: 'Month to date',
  custom: 'Custom',
} as const;

/** The filter of a dashboard as it stands in the address. */
export const periodParsers = {
  period: parseAsStringLiteral(PERIODS).withDefault('2w'),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  site: parseAsString.withDefault(''),
  program: parseAsString.withDefault(''),
  payer: parseAsString.withDefault(''),
};
export const loadPeriod = createLoader(periodParsers);
export type PeriodState = Awaited<ReturnType<typeof loadPeriod>>;

const DAYS_BACK = { '7d': 6, '2w': 13, '4w': 27 } as const;
const LONGEST_DAYS = 366;

/** The request that an address stands for; whatever is not valid in it counts as not said. */
export function requestOf(state: PeriodState, today: PlainDate) {
  const { from, to } = daysOf(state, today);
  const id = (text: string) => (isUuid(text) ? text : null);
  return { from, to, siteId: id(state.site), programId: id(state.program), payerId: id(state.payer) };
}

function daysOf(state: PeriodState, today: PlainDate): { from: PlainDate; to: PlainDate } {
  if (state.period === 'mtd') return { from: `${today.slice(0, 8)}01` as PlainDate, to: today };
  if (state.period !== 'custom') return { from: addDays(today, -DAYS_BACK[state.period]), to: today };
  const from = isPlainDate(state.from) ? state.from : addDays(today, -13);
  const to = isPlainDate(state.to) && state.to >= from ? state.to : today >= from ? today : from;
  return { from: from < addDays(to, -LONGEST_DAYS) ? addDays(to, -LONGEST_DAYS) : from, to };
}
