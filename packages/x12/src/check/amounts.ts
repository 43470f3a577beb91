import { centsAt } from '../read/amount';
import type { SegmentView } from '../read/segment-view';
import type { Report } from './report';

/** An amount in cents; one that cannot be read is an error and NaN, so that no sum with it is taken for exact. */
export function readCents(view: SegmentView, element: number, report: Report): number {
  const cents = centsAt(view, element);
  if (Number.isNaN(cents))
    report(view, {
      severity: 'error',
      code: 'amount',
      message: `“${view.text(element).slice(0, 30)}” is no amount in dollars and cents`,
      element,
    });
  return cents;
}

/** The sum of every third, or every second, amount of a segment that repeats groups of elements. */
export function sumCents(
  view: SegmentView,
  { first, step, last }: { readonly first: number; readonly step: number; readonly last: number },
  report: Report,
): number {
  let cents = 0;
  for (let element = first; element <= last && element < view.count; element += step)
    cents += readCents(view, element, report);
  return cents;
}
