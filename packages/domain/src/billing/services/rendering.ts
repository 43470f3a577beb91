import type { AppliedRule, Clinician, Rendering } from '../encounter.types';
import type { CatalogService } from '../reference-tables';
import type { CodingContext, Counted, RecordNote } from './counting.types';
import { ableToRender, byMinutes, refusalOf, roleIn } from './people';
import { applied, note, ofRecord } from './say';

/** Who a professional line goes out for. Null rendering: nobody can be named, and a note says why. */
export interface Rendered {
  readonly rendering: Rendering | null;
  readonly because: readonly AppliedRule[];
  readonly notes: readonly RecordNote[];
}

/** A person's own name on a line, or a note that a number is missing: the line stays, so that nothing done is lost. */
export function inOwnName(
  clinician: Clinician,
  about: { readonly code: string; readonly serviceId: string; readonly basis: Rendering['basis'] },
  context: CodingContext,
): Pick<Rendered, 'rendering' | 'notes'> {
  const { id, npi, qualification } = clinician;
  if (npi !== null) return { rendering: { clinicianId: id, npi, qualification, basis: about.basis }, notes: [] };
  const wording = 'Who rendered the service has no NPI';
  const facts = { problem: 'no-npi', serviceId: about.serviceId, clinicianId: id, wording } as const;
  return {
    rendering: null,
    notes: [note(facts, { code: about.code, severity: 'error' }, ofRecord(context.encounter.day))],
  };
}

/**
 * Who renders a counted code: the person with the most minutes among those whose qualification renders the family. An
 * assistant never renders; what assistants gave alone goes out for the one therapist of the encounter who may.
 */
export function rendererOf(counted: Counted, catalog: CatalogService, context: CodingContext): Rendered {
  const serviceId = counted.given[0]?.service.id ?? '';
  const { family, code } = catalog;
  const people = byMinutes(counted.given).map(({ clinician }) => clinician);
  const renders = (one: Clinician) => roleIn(family, one, context)?.role === 'renders';
  const assists = (one: Clinician) => roleIn(family, one, context)?.role === 'assists';
  const main = people.find(renders) ?? people.find((one) => !assists(one)) ?? supervisorOf(counted, context);
  if (!main) {
    const wording = 'An assistant gave the service and nobody of the encounter can render it';
    const facts = { problem: 'nobody-renders', serviceId, family, wording } as const;
    return {
      rendering: null,
      because: [],
      notes: [note(facts, { code, severity: 'error' }, ofRecord(context.encounter.day))],
    };
  }
  const own = inOwnName(main, { code, serviceId, basis: 'own' }, context);
  const row = roleIn(family, main, context) ?? ofRecord(context.encounter.day);
  const says = people.includes(main)
    ? 'Rendered by who gave most of it and may bill it'
    : 'Given by an assistant, rendered by the therapist who supervises';
  return { rendering: own.rendering, because: [applied('rendering', says, row)], notes: own.notes };
}

/**
 * The one person of the encounter who may render what assistants gave alone: of their own discipline where it bills the
 * code, as in therapy, else of any. Two candidates would be a guess.
 */
function supervisorOf(counted: Counted, context: CodingContext): Clinician | undefined {
  const { code, discipline } = counted;
  const inOwn = byMinutes(counted.given).some(({ clinician }) => clinician.discipline === discipline);
  const able = ableToRender(code, context).filter((one) => !inOwn || one.discipline === discipline);
  return able.length === 1 ? able[0] : undefined;
}

/** People on no row of who gives or bills the family: whoever renders, the record says that they gave it. */
export function unqualified(counted: Counted, context: CodingContext): RecordNote[] {
  const { tables } = context;
  const family = tables.service(counted.code, counted.discipline)?.family;
  const serviceId = counted.given[0]?.service.id;
  // A visit counts the minutes of those who bill visits and leaves other people's out, so it has nothing to refuse.
  if (!family || serviceId === undefined || counted.given.some(({ service }) => service.kind === 'visit')) return [];
  return byMinutes(counted.given)
    .filter(({ clinician }) => !roleIn(family, clinician, context))
    .map(({ clinician }) => {
      const { qualification } = clinician;
      const wording = `${qualification.replaceAll('-', ' ')} is on no row of who bills ${family.replaceAll('-', ' ')} codes`;
      return note(
        { problem: 'not-billable-by', serviceId, qualification, family, wording },
        { code: counted.code, severity: refusalOf(family, clinician, context) },
        { from: tables.day, source: 'Rows of who may bill a family of codes' },
      );
    });
}
