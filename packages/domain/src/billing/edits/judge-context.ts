import type { Dated } from '../../directory';
import type { Cents, PlainDate, Result } from '../../kernel';
import type { DayTables } from '../day-tables';
import type { CodedLine, CodeEncounter, EncounterSite, PayerRules } from '../encounter.types';
import type { FindingCore, Fix, Severity } from '../finding-core';
import type { EditSetting } from '../reference-tables';
import type { DerivedAmount, NoRate } from '../types';
import type { EditFinding } from './findings.types';

/** What of a coded line the rules look at. */
export type JudgedLine = Pick<
  CodedLine,
  | 'id'
  | 'side'
  | 'code'
  | 'discipline'
  | 'family'
  | 'modifiers'
  | 'units'
  | 'placeOfService'
  | 'revenueCode'
  | 'diagnoses'
  | 'chargeCents'
>;

/**
 * What the lines of one patient-day are held against. Null says that the caller does not know a fact, not that there is
 * none: the rules that need it stay silent, and somebody who knows it has to ask again before a claim goes out.
 */
export interface JudgeContext {
  readonly tables: DayTables;
  readonly rules: Pick<PayerRules, 'codeEdits' | 'drugWaste' | 'telehealth' | 'therapyThreshold'>;
  /** Key of the payer's own rows, such as `medicare` or `bcbs-north-dakota`. */
  readonly payer: string | null;
  readonly site: Pick<EncounterSite, 'placeOfService' | 'providerBasedStatus'> | null;
  readonly patient: CodeEncounter['patient'] | null;
  readonly diagnoses: readonly string[] | null;
  readonly history: CodeEncounter['history'] | null;
  readonly yearToDate: CodeEncounter['yearToDate'] | null;
  readonly amounts: ReadonlyMap<string, Result<DerivedAmount, NoRate>> | null;
  /** The total that the claim of exactly these lines states. */
  readonly claimTotalCents: Cents | null;
  /** The day on which the claim is going to be filed. */
  readonly today: PlainDate | null;
}

/** A rule gets the lines of one claim side, in the order of their ids. */
export type Judge = (lines: readonly JudgedLine[], context: JudgeContext) => EditFinding[];

export const settingOf = ({ side }: Pick<JudgedLine, 'side'>): EditSetting =>
  side === 'facility' ? 'outpatient_hospital' : 'practitioner';

/** NCCI counts a group's people of one specialty as one practitioner, and the hospital as one. */
export const samePractitioner = (a: JudgedLine, b: JudgedLine): boolean =>
  a.side === b.side && (a.side === 'facility' || a.discipline === b.discipline);

interface Said {
  /** Tells apart findings of one rule on the same lines. */
  readonly key?: string;
  readonly lines: readonly JudgedLine[];
  readonly severity: Severity;
  readonly row: Pick<Dated, 'from' | 'source'>;
  readonly fix: Fix | null;
  /** The code that the finding is about, where it is not the first line's. */
  readonly code?: string;
}

/** The part of a finding that all rules fill alike. */
export function core(rule: EditFinding['rule'], { key, lines, severity, row, fix, code }: Said): FindingCore {
  const lineIds = lines.map(({ id }) => id);
  return {
    id: [rule, ...lineIds, ...(key === undefined ? [] : [key])].join(' '),
    severity,
    code: code ?? lines[0]?.code ?? '',
    lineIds,
    source: row.source,
    effective: row.from,
    fix,
  };
}
