import type { ProviderBasedStatus } from '../../directory';
import { toPlainDate } from '../../kernel';
import { priceLines } from '../amounts/price-lines';
import type { PricedLine, PricingContext } from '../amounts/pricing';
import { tablesOn } from '../day-tables';
import type { CodedLine } from '../encounter.types';
import { coded } from './coded';
import { goldenReference } from './read-golden';

const PLACES: Record<ProviderBasedStatus, string> = {
  standalone: '11',
  'on-campus': '22',
  'off-campus-excepted': '19',
  'off-campus-non-excepted': '19',
};

interface Day {
  readonly on?: string;
  readonly status?: ProviderBasedStatus;
  readonly side?: CodedLine['side'];
  readonly change?: Partial<PricingContext>;
}

export function pricing({ on = '2026-07-01', status = 'standalone', change = {} }: Day = {}): PricingContext {
  const day = toPlainDate(on);
  return {
    tables: tablesOn(goldenReference, day),
    site: { locality: { contractor: 'national', number: '00' }, providerBasedStatus: status },
    rules: { basis: { kind: 'medicare' }, from: day, to: null, source: 'test contract' },
    payer: null,
    qualifyingApm: false,
    ...change,
  };
}

/** Cents of each line, or why it has none, in the order of the lines. Lines as on paper, at the place of the site. */
export function prices(lines: readonly (string | Partial<CodedLine>)[], day: Day = {}): (number | string)[] {
  const side = day.side ?? 'professional';
  const all = lines.map((line): PricedLine => {
    const text = typeof line === 'string' ? line : (line.id ?? '');
    const place = side === 'professional' ? PLACES[day.status ?? 'standalone'] : null;
    return coded(text, { side, placeOfService: place, ...(typeof line === 'string' ? {} : line) });
  });
  const results = priceLines(all, pricing(day));
  return all.map(({ id }) => {
    const result = results.get(id);
    if (!result) throw new Error(`No answer for ${id}`);
    return result.ok ? result.value.amountCents : result.refusal.reason;
  });
}
