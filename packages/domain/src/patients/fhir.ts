import type { PlainDate, Result } from '../kernel';
import { ok, refuse } from '../kernel';
import type { Outcome } from './fhir-history';
import { mergeCoverages, readCondition, readCoverage } from './fhir-history';
import { field, isDeeperThan, list, text } from './fhir-json';
import { readPatient } from './fhir-patient';
import type {
  FhirImport,
  FhirRefusal,
  ImportedCondition,
  ImportedCoverage,
  ImportedPatient,
  ImportFinding,
  ImportLimits,
} from './fhir.types';

interface Entry {
  readonly entryIndex: number;
  readonly resource: unknown;
  readonly resourceType: string;
  readonly fullUrl: string | undefined;
}

/** Where each type that is taken says whose it is. */
const PATIENT_FIELD = new Map([
  ['Condition', 'subject'],
  ['Claim', 'patient'],
  ['Coverage', 'beneficiary'],
]);

/** Keeps each finding with its place; findings of the same kind without a place are counted together. */
class Findings {
  readonly #list: ImportFinding[] = [];
  readonly #notImported = new Map<string, number>();

  add(outcome: ImportFinding['outcome'], code: ImportFinding['code'], { resourceType, entryIndex }: Entry): void {
    this.#list.push({ outcome, code, resourceType, entryIndex, count: 1 });
  }

  notImported(resourceType: string): void {
    this.#notImported.set(resourceType, (this.#notImported.get(resourceType) ?? 0) + 1);
  }

  all(): ImportFinding[] {
    const counted = [...this.#notImported].map(
      ([resourceType, count]) =>
        ({ outcome: 'skipped', code: 'type-not-imported', resourceType, entryIndex: null, count }) as const,
    );
    return [...this.#list, ...counted];
  }
}

/**
 * A FHIR R4 bundle, already parsed, as domain values. Pure; the bundle as a whole is refused when it is not one or is
 * beyond the limits, and each entry by itself is taken, changed or skipped with a reason. Patients, conditions and the
 * payers that claims and coverages name are taken; every other type is counted and left.
 * @param today bounds what a birth date can be
 */
export function readFhirBundle(json: unknown, limits: ImportLimits, today: PlainDate): Result<FhirImport, FhirRefusal> {
  const found = text(json, 'resourceType');
  if (found !== 'Bundle') return refuse({ code: 'not-a-bundle', found: found?.slice(0, 40) ?? typeof json });
  const raw = list(json, 'entry');
  if (raw.length > limits.maxEntries)
    return refuse({ code: 'too-many-entries', entries: raw.length, maxEntries: limits.maxEntries });
  if (isDeeperThan(json, limits.maxDepth)) return refuse({ code: 'too-deep', maxDepth: limits.maxDepth });

  const findings = new Findings();
  const entries = readEntries(raw, findings);
  const { patients, keyByReference } = readPatients(entries, { limits, today, findings });
  const conditions: ImportedCondition[] = [];
  const coverages: ImportedCoverage[] = [];
  const keep = <Value>(entry: Entry, outcome: Outcome<Value>, into: Value[]) => {
    if (outcome.skipped !== null) return findings.add('skipped', outcome.skipped, entry);
    into.push(outcome.taken);
    for (const code of outcome.changed) findings.add('changed', code, entry);
  };
  for (const entry of entries) {
    const reader = PATIENT_FIELD.get(entry.resourceType);
    if (reader === undefined) {
      if (entry.resourceType !== 'Patient') findings.notImported(entry.resourceType);
      continue;
    }
    const patientKey = keyByReference.get(text(field(entry.resource, reader), 'reference') ?? '');
    if (patientKey === undefined) findings.add('skipped', 'patient-unknown', entry);
    else if (entry.resourceType === 'Condition')
      keep(entry, readCondition(entry.resource, patientKey, limits), conditions);
    else keep(entry, readCoverage(entry.resource, patientKey, limits), coverages);
  }
  return ok({ patients, conditions, coverages: mergeCoverages(coverages), findings: findings.all() });
}

function readEntries(raw: readonly unknown[], findings: Findings): Entry[] {
  return raw.flatMap((item, entryIndex) => {
    const resource = field(item, 'resource');
    const resourceType = text(resource, 'resourceType');
    const entry = { entryIndex, resource, resourceType: resourceType ?? '', fullUrl: text(item, 'fullUrl') };
    if (resourceType !== undefined) return [{ ...entry, resourceType: resourceType.slice(0, 64) }];
    findings.add('skipped', 'not-a-resource', entry);
    return [];
  });
}

interface Around {
  readonly limits: ImportLimits;
  readonly today: PlainDate;
  readonly findings: Findings;
}

function readPatients(entries: readonly Entry[], { limits, today, findings }: Around) {
  const byKey = new Map<string, ImportedPatient>();
  const keyByReference = new Map<string, string>();
  for (const entry of entries) {
    if (entry.resourceType !== 'Patient') continue;
    const outcome = readPatient(entry.resource, limits, today);
    if (outcome.skipped !== null) {
      findings.add('skipped', outcome.skipped, entry);
      continue;
    }
    const key = outcome.taken.identityKey;
    if (byKey.has(key)) findings.add('skipped', 'duplicate-identifier', entry);
    else {
      byKey.set(key, outcome.taken);
      for (const code of outcome.changed) findings.add('changed', code, entry);
    }
    // A second entry of the same person still carries history that refers to it.
    const id = text(entry.resource, 'id');
    if (entry.fullUrl !== undefined) keyByReference.set(entry.fullUrl, key);
    if (id !== undefined) keyByReference.set(`Patient/${id}`, key);
  }
  return { patients: [...byKey.values()], keyByReference };
}
