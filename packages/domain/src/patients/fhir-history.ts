import type { PlainDate } from '../kernel';
import { cleanText, codings, dayOf, field, list, text } from './fhir-json';
import type { ImportedCondition, ImportedCoverage, ImportFinding, ImportLimits } from './fhir.types';

type Code = ImportFinding['code'];
export type Outcome<Value> =
  | { readonly taken: Value; readonly skipped: null; readonly changed: readonly Code[] }
  | { readonly taken: null; readonly skipped: Code };

const INACTIVE = ['inactive', 'remission', 'resolved'];
const WRONG = ['entered-in-error', 'refuted'];

/** One FHIR R4 Condition of a known patient. */
export function readCondition(resource: unknown, patientKey: string, limits: ImportLimits): Outcome<ImportedCondition> {
  const [coding] = codings(field(resource, 'code'));
  if (coding === undefined) return { taken: null, skipped: 'no-code' };
  if (codings(field(resource, 'verificationStatus')).some(({ code }) => WRONG.includes(code)))
    return { taken: null, skipped: 'entered-in-error' };
  const onset = text(resource, 'onsetDateTime');
  const abatement = text(resource, 'abatementDateTime');
  const onsetDay = dayOf(onset);
  const abatementDay = dayOf(abatement);
  const unusable = (onset !== undefined && onsetDay === null) || (abatement !== undefined && abatementDay === null);
  const ended = codings(field(resource, 'clinicalStatus')).some(({ code }) => INACTIVE.includes(code));
  const id = text(resource, 'id') ?? `${coding.code}@${onsetDay ?? ''}`;
  return {
    taken: {
      patientKey,
      identityKey: `${patientKey}|${id}`,
      system: coding.system,
      code: coding.code,
      display: cleanText(text(field(resource, 'code'), 'text') ?? coding.display, limits.maxTextLength),
      onsetDay,
      abatementDay,
      active: !ended && abatement === undefined,
    },
    skipped: null,
    changed: unusable ? ['date-unusable'] : [],
  };
}

/** The payer that a Claim or a Coverage of a known patient names. "no_insurance" is a statement, not a payer. */
export function readCoverage(resource: unknown, patientKey: string, limits: ImportLimits): Outcome<ImportedCoverage> {
  const name = payerName(resource);
  if (name === undefined) return { taken: null, skipped: 'no-payer-name' };
  const payer = cleanText(name, limits.maxTextLength);
  if (payer.toLowerCase() === 'no_insurance') return { taken: null, skipped: 'no-insurance' };
  const period = field(resource, 'billablePeriod') ?? field(resource, 'period');
  const firstDay = dayOf(text(period, 'start'));
  const lastDay = dayOf(text(period, 'end'));
  const endDay = text(resource, 'resourceType') === 'Coverage' ? lastDay : null;
  return {
    taken: { patientKey, payerName: payer, firstDay, lastDay: lastDay ?? firstDay, endDay },
    skipped: null,
    changed: [],
  };
}

function payerName(resource: unknown): string | undefined {
  if (text(resource, 'resourceType') === 'Coverage') {
    const [payor] = list(resource, 'payor');
    return text(payor, 'display') ?? text(field(resource, 'type'), 'text');
  }
  const insurances = list(resource, 'insurance');
  const focal = insurances.find((insurance) => field(insurance, 'focal') === true) ?? insurances[0];
  return text(field(focal, 'coverage'), 'display');
}

/** One row per patient and payer, over all the days on which it was named; the latest payer first. */
export function mergeCoverages(coverages: readonly ImportedCoverage[]): ImportedCoverage[] {
  const merged = new Map<string, ImportedCoverage>();
  for (const coverage of coverages) {
    const key = JSON.stringify([coverage.patientKey, coverage.payerName]);
    const known = merged.get(key);
    const firstDay = earlier(known?.firstDay ?? null, coverage.firstDay);
    const lastDay = later(known?.lastDay ?? null, coverage.lastDay);
    merged.set(key, { ...coverage, firstDay, lastDay, endDay: later(known?.endDay ?? null, coverage.endDay) });
  }
  return [...merged.values()].sort(
    (a, b) => compare(b.lastDay ?? '', a.lastDay ?? '') || compare(a.payerName, b.payerName),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const earlier = (a: PlainDate | null, b: PlainDate | null) => (a === null || (b !== null && b < a) ? b : a);
const later = (a: PlainDate | null, b: PlainDate | null) => (a === null || (b !== null && b > a) ? b : a);
