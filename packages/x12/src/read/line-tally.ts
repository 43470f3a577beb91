import type { Found } from './findings';
import type { LineStyle } from './line-style';

/** What stands between the segments of one interchange: nothing, line ends, or something that cannot be named. */
export class LineTally {
  #counts: Record<LineStyle, number> = { none: 0, lf: 0, crlf: 0, mixed: 0 };

  restart(): void {
    this.#counts = { none: 0, lf: 0, crlf: 0, mixed: 0 };
  }

  add(style: LineStyle): void {
    this.#counts[style] += 1;
  }

  get style(): LineStyle {
    const used = (['none', 'lf', 'crlf', 'mixed'] as const).filter((style) => this.#counts[style] > 0);
    return used.length > 1 ? 'mixed' : (used[0] ?? 'none');
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
