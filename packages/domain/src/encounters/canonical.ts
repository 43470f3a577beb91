import type { SignedVersion } from './types';

/** Grows when the fields below change, so that an old digest is checked with the form it was made in. */
export const CANONICAL_FORM = 1;

/**
 * The one text of a signed version: JSON with sorted keys and no space (RFC 8785). The digest is computed from its
 * UTF-8 bytes elsewhere; two versions that read the same have the same text, whatever order their fields came in.
 * Line ends are made alike first, because browsers and databases change them.
 */
export function canonicalNote(version: SignedVersion): string {
  const { noteId, patientId, sessionId, versionNumber, content, signedByStaffMemberId, signedAtMs } = version;
  return canonicalJson({
    form: CANONICAL_FORM,
    noteId,
    patientId,
    sessionId,
    versionNumber,
    content,
    signedByStaffMemberId,
    signedAtMs,
  });
}

/** A member that is undefined is left out, as in JSON; a function, NaN, an infinity or half a surrogate pair throws. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('Expected a finite number in a canonical text');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`Expected a JSON value in a canonical text, got ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text))
    throw new Error('Expected whole characters in a canonical text');
  return JSON.stringify(text.replace(/\r\n?/g, '\n'));
}
