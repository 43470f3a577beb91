import { buildEnvelopes } from './envelope';
import { fileFinding } from './finding';
import { tokenize } from './tokenize';
import type { Finding, ReadFile, Segment } from './types';

/**
 * Reads any X12 text or its bytes (UTF-8). Total: whatever comes in, segments, envelopes and findings come out, and
 * nothing is thrown. `writeSegments` of the result is the same text again.
 */
export function read(input: string | Uint8Array): ReadFile {
  const findings: Finding[] = [];
  const text = typeof input === 'string' ? input : decode(input, findings);
  const tokens = tokenize(text);
  const envelopes = buildEnvelopes(tokens.segments);
  findings.push(...tokens.findings, ...envelopes.findings);
  return { interchanges: envelopes.interchanges, segments: tokens.segments, lead: tokens.lead, findings };
}

/** The text of segments as they were read, byte for byte. */
export const writeSegments = (segments: readonly Segment[], lead = ''): string =>
  lead + segments.map(({ elements, delimiters, tail }) => elements.join(delimiters.element) + tail).join('');

function decode(bytes: Uint8Array, findings: Finding[]): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.includes('\uFFFD')) findings.push(fileFinding('warning', 'not-utf-8', 'Some bytes are not UTF-8 text'));
  return text;
}
