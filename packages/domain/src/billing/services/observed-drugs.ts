import type { ObservedDrugService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given, Mark, RecordNote } from './counting.types';
import { byMinutes, catalogOf, notInCatalog } from './people';
import { rendererOf } from './rendering';
import type { ObservedDrugCode } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, together, unbilled } from './say';
import { visitRenderer } from './visit-people';

type Observed = Given<ObservedDrugService>;

/** Drugs taken under observation: as one bundle with the watch, or by the milligram, as the payer's rule says. */
export const observedDrugs = (all: readonly Given[], context: CodingContext): Counting =>
  together(ofKind(all, 'observed-drug').map((drug) => codeObserved(drug, context)));

/** The row of the dose, of those that this payer pays by. */
const rowOf = ({ drug, milligrams }: ObservedDrugService, { encounter, tables }: CodingContext) =>
  tables.services.observedDrugCodes.find(
    (row) =>
      row.drug === drug &&
      row.pays === encounter.rules.observedDrug &&
      milligrams > row.aboveMilligrams &&
      milligrams <= (row.upToMilligrams ?? Infinity),
  );

function codeObserved(drug: Observed, context: CodingContext): Counting {
  const { milligrams, meeting } = drug.service;
  const row = rowOf(drug.service, context);
  if (!row)
    return { ...NOTHING, unbilled: [unbilled(drug, null, noRow(`${milligrams} mg of an observed drug`, context))] };
  const catalog = catalogOf(row.code, drug, context);
  if (!catalog) return notInCatalog(row.code, drug, context);
  const says =
    row.per === 'milligram'
      ? `${milligrams} milligrams, one unit each`
      : `${milligrams} milligrams, drug and watch as one`;
  const line: Counted = {
    code: row.code,
    discipline: catalog.discipline,
    units: row.per === 'milligram' ? Math.ceil(milligrams) : 1,
    minutes: drug.minutes,
    meeting,
    marks: enrolledMarks(drug.service, row),
    given: [drug],
    rendering: null,
    because: [applied('observed drug', says, row)],
  };
  return { counted: [line], unbilled: [], notes: observedNotes(drug.service, row) };
}

const enrolledMarks = ({ programEnrolled }: ObservedDrugService, row: ObservedDrugCode): Mark[] =>
  row.enrolledModifier !== null && programEnrolled
    ? [
        {
          modifier: row.enrolledModifier,
          place: 'payment',
          parting: false,
          side: null,
          because: applied('observed drug', "The patient is enrolled in the drug's safety program", row),
        },
      ]
    : [];

function observedNotes(
  { id: serviceId, programEnrolled, observedMinutes }: ObservedDrugService,
  row: ObservedDrugCode,
): RecordNote[] {
  const about = { code: row.code, severity: 'error' } as const;
  const notes: RecordNote[] = [];
  if (!programEnrolled) {
    const wording = "The patient is not enrolled in the drug's safety program";
    notes.push(note({ problem: 'not-enrolled', serviceId, wording }, about, row));
  }
  const shortMinutes = row.observedMinutes - observedMinutes;
  if (shortMinutes > 0) {
    const wording = `Watched for ${observedMinutes} minutes, ${shortMinutes} less than ${row.observedMinutes}`;
    const facts = { problem: 'short-observation', serviceId, minutes: observedMinutes, shortMinutes, wording } as const;
    notes.push(note(facts, about, row));
  }
  return notes;
}

/** A bundle that has a line of its own, and who renders it. */
interface Bundle {
  readonly row: ObservedDrugCode;
  readonly clinicianId: string | null;
}

function bundleOf(drug: Observed, context: CodingContext): Bundle[] {
  const row = rowOf(drug.service, context);
  const [line] = row?.includesVisit ? codeObserved(drug, context).counted : [];
  const catalog = line && context.tables.service(line.code, line.discipline);
  if (!row || !line || !catalog) return [];
  return [{ row, clinicianId: rendererOf(line, catalog, context).rendering?.clinicianId ?? null }];
}

/**
 * What a bundle of the day already holds makes no line of its own: the drug by its own code, and a visit of the
 * practitioner whose bundle it is. Another practitioner's visit stays, and without a line of the bundle everything does.
 * Answers the services that are left to code, and what was taken out with a finding each.
 */
export function insideBundles(
  all: readonly Given[],
  context: CodingContext,
): { readonly left: readonly Given[]; readonly taken: Counting } {
  const bundles = ofKind(all, 'observed-drug').flatMap((drug) => bundleOf(drug, context));
  const holding = new Map(all.map((given) => [given, bundles.find((bundle) => holds(bundle, given, context))]));
  const taken = all.map((given): Counting => {
    const bundle = holding.get(given)?.row;
    if (!bundle) return NOTHING;
    const code = 'code' in given.service ? given.service.code : null;
    const wording = `${bundle.code} holds the visit and the drug: this makes no line beside it`;
    const facts = { problem: 'included-in-bundle', serviceId: given.service.id, wording } as const;
    return {
      counted: [],
      unbilled: [unbilled(given, code, applied('observed drug', wording, bundle))],
      notes: [note(facts, { code: code ?? bundle.code, severity: 'warning' }, bundle), ...newPatient(given, bundle)],
    };
  });
  return { left: all.filter((given) => !holding.get(given)), taken: together(taken) };
}

function holds({ row, clinicianId }: Bundle, given: Given, context: CodingContext): boolean {
  const { service } = given;
  if (service.kind === 'visit') {
    const visit = ofKind([given], 'visit')[0];
    return visit !== undefined && visitRenderer(visit, context)?.clinician.id === clinicianId;
  }
  if (!('code' in service)) return false;
  const ofDrug = context.tables.services.observedDrugCodes.filter(
    (each) => each.drug === row.drug && each.per === 'milligram',
  );
  if (ofDrug.some(({ code }) => code === service.code)) return true;
  const family = context.tables.anyService(service.code)?.family;
  return family === 'visit' && byMinutes([given])[0]?.clinician.id === clinicianId;
}

function newPatient({ service }: Given, bundle: ObservedDrugCode): RecordNote[] {
  if (service.kind !== 'visit' || service.patientStatus === 'established') return [];
  const wording = 'The bundle is for established patients';
  return [
    note({ problem: 'new-patient', serviceId: service.id, wording }, { code: bundle.code, severity: 'error' }, bundle),
  ];
}
