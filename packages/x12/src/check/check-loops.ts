import { at, findingAt } from '../read/finding';
import type { Finding, Segment } from '../read/types';

/** HL segments number themselves from 1 without gaps, and name a parent that came before. */
export function checkLoops(segments: readonly Segment[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const segment of segments.filter(({ elements }) => elements[0] === 'HL')) {
    const id = at(segment, 1);
    const parent = at(segment, 2);
    if (id !== String(seen.size + 1))
      findings.push(
        findingAt(segment, { severity: 'error', code: 'hl-number', message: `Expected ${seen.size + 1}`, element: 1 }),
      );
    if (parent !== '' && !seen.has(parent))
      findings.push(
        findingAt(segment, {
          severity: 'error',
          code: 'hl-parent',
          message: `No HL ${parent} came before`,
          element: 2,
        }),
      );
    seen.add(id);
  }
  return findings;
}
