import type { Finding, Segment } from './types';

/** A finding at a segment and, when given, one of its elements. */
export const findingAt = (
  segment: Segment,
  { severity, code, message, element }: Pick<Finding, 'severity' | 'code' | 'message'> & { readonly element?: number },
): Finding => ({
  severity,
  code,
  segmentIndex: segment.index,
  segmentId: segment.elements[0] ?? '',
  elementIndex: element ?? null,
  message,
});

export const fileFinding = (severity: Finding['severity'], code: string, message: string): Finding => ({
  severity,
  code,
  segmentIndex: null,
  segmentId: null,
  elementIndex: null,
  message,
});

/** An element by the guides' number; empty when the segment is shorter. */
export const at = (segment: Segment | undefined, element: number): string => segment?.elements[element] ?? '';
