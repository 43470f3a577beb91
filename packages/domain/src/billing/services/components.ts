import { professionalPart } from '../professional-part';
import type { Mark } from './counting.types';
import type { MarkRequest } from './modifiers';
import { applied } from './say';
import { placeOfLine } from './telehealth';

/** 26: given at a hospital, which bills the technical part of the code itself. On professional lines only. */
export function professionalComponent({ counted, context }: MarkRequest): Mark[] {
  const placeOfService = placeOfLine(counted, context).place;
  const row = professionalPart({ code: counted.code, placeOfService }, context.tables);
  if (!row) return [];
  const says = `Given at place of service ${placeOfService}: the professional part alone`;
  return [
    {
      modifier: row.professionalModifier,
      place: 'payment',
      parting: false,
      side: 'professional',
      because: applied('professional part', says, row),
    },
  ];
}
