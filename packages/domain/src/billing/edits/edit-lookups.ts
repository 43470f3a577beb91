import { allInForce } from '../../directory';
import type { PlainDate } from '../../kernel';
import { datedIndex } from '../dated-index';
import type {
  BilateralIndicator,
  ClaimLimit,
  CodeModifier,
  CodePatients,
  CodePlaces,
  ComponentIndicator,
  CoverageLimit,
  DenialNotice,
  DiagnosisRule,
  EditRows,
  FilingLimit,
  ModifierRule,
  PayerEdit,
  ServicePlace,
  SingleDoseDrug,
  TherapyThreshold,
  UnitAdjudication,
} from './edit-rows.types';

/** The rows of `EditRows` as they hold on one day. */
export interface EditLookups {
  readonly place: (place: string) => ServicePlace | null;
  readonly places: readonly ServicePlace[];
  readonly codePlaces: (code: string, side: CodePlaces['side']) => CodePlaces | null;
  readonly codePatients: (code: string) => CodePatients | null;
  readonly adjudication: (indicator: UnitAdjudication['adjudication']) => UnitAdjudication | null;
  readonly modifierRules: readonly ModifierRule[];
  readonly bilateral: (indicator: string) => BilateralIndicator | null;
  /** Modifiers of a line of both sides of the body. */
  readonly bothSides: readonly string[];
  /** Modifiers of the professional part of a service. */
  readonly componentModifiers: readonly string[];
  readonly components: (indicator: string) => ComponentIndicator | null;
  readonly codeModifiers: (code: string) => readonly CodeModifier[];
  readonly thresholds: readonly TherapyThreshold[];
  readonly threshold: (plan: TherapyThreshold['plan']) => TherapyThreshold | null;
  readonly singleDoseDrug: (code: string) => SingleDoseDrug | null;
  readonly denialNotices: readonly DenialNotice[];
  readonly diagnosisRules: readonly DiagnosisRule[];
  readonly coverageLimits: readonly CoverageLimit[];
  readonly payerEdit: (payer: string, rule: PayerEdit['rule']) => PayerEdit | null;
  readonly filingLimit: (payer: string) => FilingLimit | null;
  readonly claimLimit: (limit: ClaimLimit['limit'], side: ClaimLimit['side']) => ClaimLimit | null;
}

export function editLookups(rows: EditRows, day: PlainDate): EditLookups {
  const codePlaces = datedIndex(rows.codePlaces, day, (row) => `${row.code} ${row.side}`);
  const adjudication = datedIndex(rows.unitAdjudications, day, (row) => String(row.adjudication));
  const payerEdit = datedIndex(rows.payerEdits, day, (row) => `${row.payer} ${row.rule}`);
  const claimLimit = datedIndex(rows.claimLimits, day, (row) => `${row.limit} ${row.side}`);
  const codeModifiers = allInForce(rows.codeModifiers, day);
  return {
    place: datedIndex(rows.servicePlaces, day, (row) => row.place),
    places: allInForce(rows.servicePlaces, day),
    codePlaces: (code, side) => codePlaces(`${code} ${side}`),
    codePatients: datedIndex(rows.codePatients, day, (row) => row.code),
    adjudication: (indicator) => adjudication(String(indicator)),
    modifierRules: allInForce(rows.modifierRules, day),
    bilateral: datedIndex(rows.bilateralIndicators, day, (row) => row.indicator),
    bothSides: [...new Set(allInForce(rows.bilateralIndicators, day).map(({ modifier }) => modifier))],
    componentModifiers: allInForce(rows.componentIndicators, day).flatMap((row) => row.professionalModifier ?? []),
    components: datedIndex(rows.componentIndicators, day, (row) => row.indicator),
    codeModifiers: (code) => codeModifiers.filter((row) => row.code === code),
    thresholds: allInForce(rows.therapyThresholds, day),
    threshold: datedIndex(rows.therapyThresholds, day, (row) => row.plan),
    singleDoseDrug: datedIndex(rows.singleDoseDrugs, day, (row) => row.code),
    denialNotices: allInForce(rows.denialNotices, day),
    diagnosisRules: allInForce(rows.diagnosisRules, day),
    coverageLimits: allInForce(rows.coverageLimits, day),
    payerEdit: (payer, rule) => payerEdit(`${payer} ${rule}`),
    filingLimit: datedIndex(rows.filingLimits, day, (row) => row.payer),
    claimLimit: (limit, side) => claimLimit(`${limit} ${side}`),
  };
}
