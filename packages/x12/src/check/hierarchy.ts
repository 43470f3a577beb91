import { HL } from '../read/known-tags';
import type { SegmentView } from '../read/segment-view';
import type { Report, TransactionCheck } from './report';

/** HL segments number themselves from 1 without gaps, and name a parent that came before. */
export class HierarchyCheck implements TransactionCheck {
  readonly #report: Report;
  #levels = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  begin(): void {
    this.#levels = 0;
  }

  segment(view: SegmentView): void {
    if (view.tag !== HL) return;
    const due = this.#levels + 1;
    if (view.text(1) !== String(due))
      this.#report(view, {
        severity: 'error',
        code: 'hl-number',
        message: `This level should have number ${due}`,
        element: 1,
      });
    const parent = view.text(2);
    if (parent !== '' && !this.#isBefore(parent))
      this.#report(view, {
        severity: 'error',
        code: 'hl-parent',
        message: `No level ${parent} came before`,
        element: 2,
      });
    this.#levels = due;
  }

  end(): void {
    this.#levels = 0;
  }

  /** Numbers run without gaps, so a parent that came before is one up to the present; what is no such number is none. */
  #isBefore(parent: string): boolean {
    const level = Number(parent);
    return /^[1-9]\d{0,9}$/.test(parent) && level <= this.#levels;
  }
}
