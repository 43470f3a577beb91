import { isPlainDate, isUuid } from '@threshold/domain/kernel';
import { AUDIT_KINDS } from '@threshold/api/access/list-audit.input';
import type { ListAuditInput } from '@threshold/api/access/list-audit.input';
import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server';

/** The filters as they stand in the address. */
export const AUDIT_FILTERS = {
  from: parseAsString,
  to: parseAsString,
  person: parseAsString,
  kind: parseAsStringLiteral(AUDIT_KINDS).withDefault('all'),
  what: parseAsString,
  /** A patient's id: who opened the chart, and who changed what belongs to it. */
  patient: parseAsString,
  /** One record by its id. */
  record: parseAsString,
  before: parseAsString,
};

interface FilterTexts {
  readonly from: string | null;
  readonly to: string | null;
  readonly person: string | null;
  readonly kind: ListAuditInput['kind'];
  readonly what: string | null;
  readonly patient: string | null;
  readonly record: string | null;
  readonly before: string | null;
}

/** What to ask the server for; whatever somebody mistyped in the address is left out. */
export function toAuditInput(texts: FilterTexts): ListAuditInput {
  const { from, to, person, kind, what, patient, record, before } = texts;
  const id = (text: string | null) => (text !== null && isUuid(text) ? text : null);
  const day = (text: string | null) => (text !== null && isPlainDate(text) ? text : null);
  return {
    firstDay: day(from),
    lastDay: day(to),
    userId: id(person),
    patientId: id(patient),
    kind,
    entity: what?.trim().slice(0, 80) || null,
    entityId: id(record),
    before: before !== null && /^\d{1,18}$/.test(before) ? before : null,
  };
}

const load = createLoader(AUDIT_FILTERS);

export const readAuditFilters = async (
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<ListAuditInput> => toAuditInput(await load(searchParams));
