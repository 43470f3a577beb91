import type { Found } from './findings';
import type { LineStyle } from './line-style';

/** What stands between the segments of one interchange: nothing, line ends, or something that cannot be named. */
export class LineTally {
  #style: LineStyle | null = null;

  restart(): void {
    this.#style = null;
  }

  /** The first says it; any other makes it changing. */
  add(style: LineStyle): void {
    if (style !== this.#style) this.#style = this.#style === null ? style : 'mixed';
  }

  get style(): LineStyle {
    return this.#style ?? 'none';
  }

  /** Line ends are no part of the standard, and everybody sends them: said once an interchange. */
  finding(): Found | null {
    const { style } = this;
    if (style === 'none') return null;
    if (style === 'mixed')
      return { severity: 'info', code: 'irregular-space', message: 'Segments are set apart by changing white space' };
    return { severity: 'info', code: 'line-ends', message: 'Each segment stands in a line of its own' };
  }
}
