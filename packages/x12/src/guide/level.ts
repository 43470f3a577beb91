import { KeptMark } from '../check/report';
import type { Found } from '../read/findings';
import type { SegmentView } from '../read/segment-view';

/** One open level: the number by which those below name it, and whether it says that there are any. */
export class Level {
  readonly mark = new KeptMark();
  number = '';
  /** HL04: `1` when levels stand below, `0` when none, empty when the guide does not say. */
  children = '';
  #below = 0;

  open(view: SegmentView): void {
    this.mark.keep(view);
    this.number = view.text(1);
    this.children = view.text(4);
    this.#below = 0;
  }

  /** A level stands below; what is wrong between the two is told of the lower one. */
  add(view: SegmentView): Found | null {
    this.#below += 1;
    const parent = view.text(2);
    // That no such level came before is told by whoever counts the levels.
    if (parent !== this.number && cameBefore(parent, view.text(1)))
      return {
        severity: 'error',
        code: 'hl-parent',
        message: `This level stands below level ${this.number}, but names ${parent}`,
        element: 2,
      };
    if (this.children !== '0' || this.#below > 1) return null;
    return {
      severity: 'warning',
      code: 'hl-children',
      message: `Level ${this.number} says that none stands below it`,
      element: 2,
    };
  }

  /** What is wrong when no further level can stand below. */
  close(): Found | null {
    if (this.children !== '1' || this.#below > 0) return null;
    return {
      severity: 'warning',
      code: 'hl-children',
      message: 'This level says that others stand below it, and none does',
      element: 4,
    };
  }
}

const cameBefore = (parent: string, own: string): boolean =>
  /^[1-9]\d{0,9}$/.test(parent) && Number(parent) < Number(own);
