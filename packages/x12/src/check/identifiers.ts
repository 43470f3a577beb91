import { isNpiIn } from '../npi';
import { N1, NM1 } from '../read/known-tags';
import type { SegmentView } from '../read/segment-view';
import type { Report } from './report';

/** National provider identifiers carry a check digit; a wrong one is a typing error that a payer rejects. */
export class IdentifierCheck {
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  segment(view: SegmentView): void {
    if (view.tag === NM1) this.#look(view, 8);
    else if (view.tag === N1) this.#look(view, 3);
  }

  #look(view: SegmentView, qualifier: number): void {
    if (!view.is(qualifier, 'XX')) return;
    const number = qualifier + 1;
    if (!view.isEmpty(number) && isNpiIn(view.bytes, view.from(number), view.from(number) + view.byteLength(number)))
      return;
    this.#report(view, {
      severity: 'warning',
      code: 'npi-check-digit',
      message: 'The check digit of this NPI is wrong',
      element: number,
    });
  }
}
