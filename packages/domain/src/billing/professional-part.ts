import type { DayTables } from './day-tables';
import type { ComponentIndicator } from './edits/edit-rows.types';

type ProfessionalPart = ComponentIndicator & { readonly professionalModifier: string };

/**
 * What tells the professional part of a code that was given at a hospital, or null where the whole service is billed:
 * the hospital has the machine and bills the technical part itself.
 */
export function professionalPart(
  { code, placeOfService }: { readonly code: string; readonly placeOfService: string | null },
  tables: DayTables,
): ProfessionalPart | null {
  const value = tables.relativeValue(code);
  const row = value && tables.edits.components(value.components);
  if (!row || row.professionalModifier === null) return null;
  const { professionalModifier } = row;
  const place = placeOfService === null ? null : tables.edits.place(placeOfService);
  return place?.meeting === 'site' && place.rate === 'facility' ? { ...row, professionalModifier } : null;
}
