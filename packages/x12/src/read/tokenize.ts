import type { Delimiters } from '../delimiters';
import { DELIMITERS } from '../delimiters';
import { fileFinding, findingAt } from './finding';
import type { Finding, Segment } from './types';

/** An ISA is 106 characters long, terminator included, in every version. */
const ISA_LENGTH = 106;

interface Tokens {
  readonly segments: readonly Segment[];
  readonly lead: string;
  readonly findings: readonly Finding[];
}

/**
 * Cuts a text into segments. Never throws: delimiters are taken from each ISA as it comes, also from one whose widths
 * are wrong; a text without any ISA is cut at the usual ones. White space between segments is kept in `tail`.
 */
export function tokenize(text: string): Tokens {
  const findings: Finding[] = [];
  const segments: Segment[] = [];
  const lead = /^[\uFEFF\s]*/.exec(text)?.[0] ?? '';
  if (lead !== '')
    findings.push(fileFinding('info', 'leading-space', `${lead.length} characters before the first segment`));
  let delimiters: Delimiters = DELIMITERS;
  let offset = lead.length;
  while (offset < text.length) {
    const isEnvelope = /^ISA[^A-Za-z0-9\s]/.test(text.slice(offset, offset + 4));
    if (isEnvelope) delimiters = delimitersAt(text, offset) ?? delimiters;
    const found = text.indexOf(delimiters.segment, offset);
    const end = found < 0 ? text.length : found;
    const next = afterSpace(text, found < 0 ? end : end + delimiters.segment.length);
    const content = text.slice(offset, end);
    const trimmed = found < 0 ? content.trimEnd() : content;
    const segment: Segment = {
      index: segments.length,
      offset,
      elements: trimmed.split(delimiters.element),
      delimiters,
      tail: text.slice(offset + trimmed.length, next),
    };
    segments.push(segment);
    findings.push(...tokenFindings(segment, { isEnvelope, terminated: found >= 0 }));
    offset = next;
  }
  return { segments, lead, findings };
}

/** Element separator, then the sixteenth element's one character and what follows it; null when the text is too short. */
function delimitersAt(text: string, offset: number): Delimiters | null {
  const element = text[offset + 3] ?? '';
  let place = offset + 3;
  for (let count = 1; count < 16; count += 1) {
    place = text.indexOf(element, place + 1);
    if (place < 0) return null;
  }
  const component = text[place + 1];
  const segment = text[place + 2];
  if (component === undefined || segment === undefined) return null;
  const fields = text.slice(offset, place).split(element);
  const repetition = fields[11] ?? '';
  const hasRepetition = (fields[12] ?? '') >= '00402' && /^[^A-Za-z0-9\s]$/.test(repetition);
  // A file cut into lines by CR LF alone ends its segments with both characters.
  const terminator = segment === '\r' && text[place + 3] === '\n' ? '\r\n' : segment;
  return { element, component, repetition: hasRepetition ? repetition : null, segment: terminator };
}

function afterSpace(text: string, from: number): number {
  let place = from;
  while (place < text.length && /\s/.test(text[place] ?? '')) place += 1;
  return place;
}

function tokenFindings(
  segment: Segment,
  { isEnvelope, terminated }: { readonly isEnvelope: boolean; readonly terminated: boolean },
): Finding[] {
  const findings: Finding[] = [];
  const id = segment.elements[0] ?? '';
  if (!terminated)
    findings.push(
      findingAt(segment, { severity: 'error', code: 'not-terminated', message: 'The file ends inside this segment' }),
    );
  if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id))
    findings.push(findingAt(segment, { severity: 'error', code: 'segment-name', message: 'This is no segment name' }));
  const isaLength = segment.elements.join(segment.delimiters.element).length + 1;
  if (isEnvelope && isaLength !== ISA_LENGTH)
    findings.push(
      findingAt(segment, {
        severity: 'error',
        code: 'isa-length',
        message: `ISA has ${isaLength} characters instead of ${ISA_LENGTH}`,
      }),
    );
  return findings;
}
