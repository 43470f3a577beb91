import type { Dated, Discipline } from '../directory';
import { allInForce } from '../directory';
import type { PlainDate } from '../kernel';
import { datedIndex } from './dated-index';
import type { EditLookups } from './edits/edit-lookups';
import { editLookups } from './edits/edit-lookups';
import type {
  AddOnLink,
  CatalogService,
  CodeReplacement,
  ConversionFactor,
  CountingKind,
  CountingRule,
  DrugRate,
  EditModifier,
  EditSetting,
  GeographicIndex,
  OutpatientRate,
  PayerRate,
  PaymentRule,
  PaymentStatus,
  ProcedurePair,
  ReferenceTables,
  RelativeValue,
  SiteModifier,
  UnitLimit,
} from './reference-tables';
import { serviceRowsOn } from './services/rows-on-day';
import type { ServiceRows } from './services/service-rows';

/** The reference tables as they hold on one day of service, each a lookup. Build once per day and pass on. */
export interface DayTables {
  readonly day: PlainDate;
  readonly service: (code: string, discipline: Discipline) => CatalogService | null;
  /** The code as whichever discipline bills it: for facts that no discipline changes. */
  readonly anyService: (code: string) => CatalogService | null;
  readonly counting: (kind: CountingKind) => CountingRule | null;
  /** The values of the whole service, or of the part that a modifier names. */
  readonly relativeValue: (code: string, modifier?: string | null) => RelativeValue | null;
  readonly geographicIndex: (contractor: string, locality: string) => GeographicIndex | null;
  readonly conversionFactor: (qualifyingApm: boolean) => ConversionFactor | null;
  readonly pair: (setting: EditSetting, column1: string, column2: string) => ProcedurePair | null;
  readonly unitLimit: (setting: EditSetting, code: string) => UnitLimit | null;
  readonly primariesOf: (addOnCode: string) => readonly AddOnLink[];
  readonly outpatientRate: (code: string) => OutpatientRate | null;
  readonly status: (schedule: PaymentStatus['schedule'], status: string) => PaymentStatus | null;
  readonly rule: (rule: PaymentRule['rule'], subject: string) => PaymentRule | null;
  readonly replacement: (code: string) => CodeReplacement | null;
  readonly editModifiers: readonly EditModifier[];
  /** The rows by which services become coded lines, those in force. */
  readonly services: ServiceRows;
  /** The other rows by which lines are judged. */
  readonly edits: EditLookups;
  readonly drugRate: (code: string) => DrugRate | null;
  readonly payerRates: readonly PayerRate[];
  readonly siteModifier: (status: SiteModifier['providerBasedStatus']) => SiteModifier | null;
}

/** Picks the rows in force on `day`. Two rows for one thing on one day is a broken table and throws. */
export function tablesOn(reference: ReferenceTables, day: PlainDate): DayTables {
  const index = <Row extends Dated>(rows: readonly Row[], key: (row: Row) => string) => datedIndex(rows, day, key);
  const service = index(reference.catalog, (row) => `${row.code} ${row.discipline}`);
  const byCode = new Map(allInForce(reference.catalog, day).map((row) => [row.code, row]));
  const geographic = index(reference.geographicIndices, (row) => `${row.contractor} ${row.locality}`);
  const factor = index(reference.conversionFactors, (row) => String(row.qualifyingApm));
  const pair = index(reference.procedurePairs, (row) => `${row.setting} ${row.column1} ${row.column2}`);
  const limit = index(reference.unitLimits, (row) => `${row.setting} ${row.code}`);
  const status = index(reference.paymentStatuses, (row) => `${row.schedule} ${row.status}`);
  const rule = index(reference.paymentRules, (row) => `${row.rule} ${row.subject}`);
  const value = index(reference.relativeValues, (row) => `${row.code} ${row.modifier ?? ''}`);
  const links = allInForce(reference.addOnLinks, day);
  return {
    day,
    service: (code, discipline) => service(`${code} ${discipline}`),
    anyService: (code) => byCode.get(code) ?? null,
    counting: index(reference.countingRules, (row) => row.counting),
    relativeValue: (code, modifier = null) => value(`${code} ${modifier ?? ''}`),
    geographicIndex: (contractor, locality) => geographic(`${contractor} ${locality}`),
    // Before 2026 there was one factor for everybody.
    conversionFactor: (qualifyingApm) => factor(String(qualifyingApm)) ?? factor('false'),
    pair: (setting, column1, column2) => pair(`${setting} ${column1} ${column2}`),
    unitLimit: (setting, code) => limit(`${setting} ${code}`),
    primariesOf: (addOnCode) => links.filter((row) => row.addOnCode === addOnCode),
    outpatientRate: index(reference.outpatientRates, (row) => row.code),
    status: (schedule, indicator) => status(`${schedule} ${indicator}`),
    rule: (name, subject) => rule(`${name} ${subject}`),
    replacement: index(reference.codeReplacements, (row) => row.code),
    services: serviceRowsOn(reference, day),
    payerRates: allInForce(reference.payerRates, day),
    drugRate: index(reference.drugRates, (row) => row.code),
    edits: editLookups(reference, day),
    editModifiers: allInForce(reference.editModifiers, day),
    siteModifier: index(reference.siteModifiers, (row) => row.providerBasedStatus),
  };
}
