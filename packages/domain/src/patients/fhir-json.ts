import type { PlainDate } from '../kernel';
import { isPlainDate } from '../kernel';

/** Reading of parsed JSON whose shape nobody promised. Every function answers undefined or empty for another shape. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const list = (value: unknown, name: string): readonly unknown[] => {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
};

export const text = (value: unknown, name: string): string | undefined => {
  const found = field(value, name);
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
};

/** The codes of a CodeableConcept. */
export const codings = (concept: unknown): ReadonlyArray<{ system: string; code: string; display: string }> =>
  list(concept, 'coding').flatMap((coding) => {
    const code = text(coding, 'code');
    return code === undefined
      ? []
      : [{ code, system: text(coding, 'system') ?? '', display: text(coding, 'display') ?? '' }];
  });

/**
 * The day of a FHIR date or dateTime, as its own clock showed it: the offset is not applied, because a birth or an
 * onset is a day of the calendar where it happened. A year or a month alone is no day.
 */
export function dayOf(value: string | undefined): PlainDate | null {
  const day = value?.slice(0, 10) ?? '';
  return isPlainDate(day) && (value?.length === 10 || value?.[10] === 'T') ? day : null;
}

/** Levels of objects and lists below `value`, counted no further than `limit`; without recursion, so depth cannot hurt. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    const next: unknown[] = [];
    for (const item of level)
      if (typeof item === 'object' && item !== null)
        for (const member of Object.values(item)) if (typeof member === 'object' && member !== null) next.push(member);
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

/** One line of plain text: control characters, halves of surrogate pairs and direction changes out, spaces single, cut to a length. */
export const cleanText = (value: string, maxLength: number): string => {
  const plain = value
    .replace(/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, maxLength).join('');
};
