import type { FhirImport, ImportedCondition, ImportedCoverage, ImportedPatient } from '@threshold/domain/patients';
import type { ImportReport } from './import-report.input';

/** One person of a file with everything that is about them: what one transaction takes or leaves as a whole. */
export interface ImportedPerson {
  readonly patient: ImportedPatient;
  readonly conditions: readonly ImportedCondition[];
  /** The payer named last comes first. */
  readonly coverages: readonly ImportedCoverage[];
}

/** The people of a file in the order of the file, so that an interrupted import goes on where it stood. */
export function peopleOf({ patients, conditions, coverages }: FhirImport): ImportedPerson[] {
  const conditionsOf = groupByPatient(conditions);
  const coveragesOf = groupByPatient(coverages);
  return patients.map((patient) => ({
    patient,
    conditions: conditionsOf.get(patient.identityKey) ?? [],
    coverages: coveragesOf.get(patient.identityKey) ?? [],
  }));
}

function groupByPatient<Of extends { readonly patientKey: string }>(all: readonly Of[]): Map<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const group = groups.get(one.patientKey);
    if (group) group.push(one);
    else groups.set(one.patientKey, [one]);
  }
  return groups;
}

/** The issuing system and the number that an identity key was made of. */
export function identifierOf(identityKey: string): { system: string; value: string } {
  const [system = '', value = ''] = identityKey
    .split('|')
    .map((part) => part.replaceAll('%7C', '|').replaceAll('%25', '%'));
  return { system, value };
}

const MAX_KEY_LENGTH = 200;

/** Whether a key or a code can be stored and found again exactly as it is. */
export const isStorable = (text: string): boolean => text.length <= MAX_KEY_LENGTH && !/[\p{Cc}\p{Cs}]/u.test(text);

type Counted = 'patients' | 'conditions' | 'coverages';
const TYPE_OF: Readonly<Record<Counted, string>> = {
  patients: 'Patient',
  conditions: 'Condition',
  coverages: 'Coverage',
};
const COUNTED_BY_TYPE: Readonly<Record<string, Counted>> = { Patient: 'patients', Condition: 'conditions' };

/** Counts what happened; kept as plain data in the job's row after every step. */
export class ImportTally {
  readonly #report: ImportReport;

  private constructor(report: ImportReport) {
    this.#report = report;
  }

  /** At the start: everything that the reading itself had to say. */
  static of({ findings }: FhirImport): ImportTally {
    const none = () => ({ taken: 0, changed: 0, unchanged: 0, skipped: 0 });
    const tally = new ImportTally({
      patients: none(),
      conditions: none(),
      coverages: none(),
      changedFields: [],
      findings: [],
    });
    for (const { outcome, code, resourceType, count } of findings)
      tally.find({ outcome, code, resourceType: typeWord(resourceType), count });
    return tally;
  }

  static resume(report: ImportReport): ImportTally {
    return new ImportTally(structuredClone(report));
  }

  count(what: Counted, outcome: 'taken' | 'changed' | 'unchanged'): void {
    this.#report[what][outcome] += 1;
  }

  /** One row was compared with what the source says now. */
  compared(what: Counted, changedFields: readonly string[]): void {
    this.count(what, changedFields.length > 0 ? 'changed' : 'unchanged');
    for (const field of changedFields) {
      const known = this.#report.changedFields.find((one) => one.what === what && one.field === field);
      if (known) known.count += 1;
      else this.#report.changedFields.push({ what, field, count: 1 });
    }
  }

  find(finding: ImportReport['findings'][number]): void {
    const { outcome, code, resourceType, count } = finding;
    const counted = COUNTED_BY_TYPE[resourceType];
    if (outcome === 'skipped' && counted) this.#report[counted].skipped += count;
    const known = this.#report.findings.find(
      (one) => one.outcome === outcome && one.code === code && one.resourceType === resourceType,
    );
    if (known) known.count += count;
    else this.#report.findings.push({ ...finding });
  }

  skip(what: Counted, code: string, count = 1): void {
    const resourceType = TYPE_OF[what];
    this.find({ outcome: 'skipped', code, resourceType, count });
    if (!COUNTED_BY_TYPE[resourceType]) this.#report[what].skipped += count;
  }

  report(): ImportReport {
    return structuredClone(this.#report);
  }
}

/** The name of a type comes from the file: anything that is not a plain word is not repeated. */
const typeWord = (type: string) => (/^[A-Za-z]{1,40}$/.test(type) ? type : 'unnamed type');
