import { isHospitalOutpatient } from '../../directory';
import type { AppliedRule, CodedLine, Unbilled } from '../encounter.types';
import type { CatalogService } from '../reference-tables';
import type { ClaimSide } from '../types';
import { MARKING_RULES } from './coding-rules';
import type { CodingContext, Counted, Mark, MarkPlace, RecordNote } from './counting.types';
import { lineDiagnoses } from './line-diagnoses';
import { notInCatalog } from './people';
import { rendererOf } from './rendering';
import { applied, note, unbilled } from './say';
import { placeOfLine } from './telehealth';

export interface SideLines {
  readonly lines: readonly CodedLine[];
  readonly unbilled: readonly Unbilled[];
  readonly notes: readonly RecordNote[];
}

/**
 * The claim lines of a counted code: a standalone site has only professional lines, a hospital department has what the
 * catalog says. A patient who is met elsewhere is not in the department: it then has a side only of what
 * professionals do not bill at all.
 */
export function linesOf(counted: Counted, day: readonly Counted[], context: CodingContext): SideLines {
  const { encounter, tables } = context;
  const catalog = tables.service(counted.code, counted.discipline);
  const [given] = counted.given;
  if (!catalog || !given) {
    const outside = given ? notInCatalog(counted.code, given, context) : { unbilled: [], notes: [] };
    return { lines: [], unbilled: outside.unbilled, notes: outside.notes };
  }
  const hospital = isHospitalOutpatient(encounter.site);
  const away = counted.meeting.patientAt !== 'site';
  const sides: SideLines[] = [];
  if (!hospital || catalog.hospitalBilling !== 'facility-only')
    sides.push(professionalLine({ counted, catalog, day, context }));
  if (hospital && (catalog.hospitalBilling === 'facility-only' || (catalog.hospitalBilling === 'split' && !away)))
    sides.push(facilityLine({ counted, catalog, day, context }));
  return {
    lines: sides.flatMap(({ lines }) => lines),
    unbilled: sides.flatMap((side) => side.unbilled),
    notes: sides.flatMap(({ notes }) => notes),
  };
}

interface SideRequest {
  readonly counted: Counted;
  readonly catalog: CatalogService;
  readonly day: readonly Counted[];
  readonly context: CodingContext;
}

function professionalLine(request: SideRequest): SideLines {
  const { counted, catalog, context } = request;
  const preset = counted.rendering !== null || counted.given.some(({ service }) => service.kind === 'visit');
  const sides = sidesSaid(request, 'professional');
  const rendered = preset
    ? { rendering: counted.rendering, because: [], notes: [] }
    : rendererOf(counted, catalog, context);
  const { place, because } = placeOfLine(counted, context);
  const line = {
    ...lineCore(request, 'professional', place),
    placeOfService: place,
    revenueCode: null,
    rendering: rendered.rendering,
  };
  return {
    lines: [{ ...line, because: [...line.because, ...rendered.because, sides, ...because] }],
    unbilled: [],
    notes: rendered.notes,
  };
}

function facilityLine(request: SideRequest): SideLines {
  const { counted, catalog, context } = request;
  const code = catalog.facilityCode ?? catalog.code;
  const facility = context.tables.service(code, catalog.discipline);
  const [given] = counted.given;
  if (facility?.revenueCode) {
    // The line names no place, and still what was given elsewhere is not the same as what was given in the hospital.
    const { place } = placeOfLine(counted, context);
    const line = lineCore({ ...request, catalog: facility }, 'facility', place);
    return {
      lines: [
        {
          ...line,
          placeOfService: null,
          revenueCode: facility.revenueCode,
          rendering: null,
          because: [...line.because, sidesSaid(request, 'facility')],
        },
      ],
      unbilled: [],
      notes: [],
    };
  }
  const wording = `${code} has no revenue code, so the hospital cannot bill it`;
  if (!given) return { lines: [], unbilled: [], notes: [] };
  const facts = {
    problem: 'no-facility-billing',
    serviceId: given.service.id,
    siteId: context.encounter.site.id,
    wording,
  } as const;
  return {
    lines: [],
    unbilled: [unbilled(given, code, applied('claim sides', wording, catalog))],
    notes: [note(facts, { code, severity: 'error' }, catalog)],
  };
}

/** Why there is a line on this side, and whether there is one on the other. */
function sidesSaid({ catalog, context }: SideRequest, side: ClaimSide): AppliedRule {
  const { placeOfService, providerBasedStatus } = context.encounter.site;
  const site = `${providerBasedStatus.replaceAll('-', ' ')}, place of service ${placeOfService}`;
  const says = isHospitalOutpatient(context.encounter.site)
    ? `${site}: the catalog has it ${catalog.hospitalBilling === 'split' ? 'on both sides' : catalog.hospitalBilling.replaceAll('-', ' ')}`
    : `${site}: everything is professional`;
  return applied(`${side} side`, says, catalog);
}

const PLACES: readonly MarkPlace[] = ['payment', 'plan', 'threshold', 'distance', 'site'];

/** What both sides share. The key holds what parts lines of one code: modifiers of parts, and a place that is not the site's. */
function lineCore({ counted, catalog, day, context }: SideRequest, side: ClaimSide, place: string) {
  const { encounter } = context;
  const marks = marksOf({ counted, catalog, day, context }, side);
  const parting = [
    ...marks.filter((mark) => mark.parting).map(({ modifier }) => modifier),
    ...(place === encounter.site.placeOfService ? [] : [place]),
  ];
  const serviceIds = [...new Set(counted.given.map(({ service }) => service.id))];
  const because: AppliedRule[] = [
    ...counted.because,
    ...marks.map((mark) => ({ ...mark.because, modifier: mark.modifier })),
  ];
  return {
    id: [encounter.id, side, catalog.code, catalog.discipline, ...parting].join(':'),
    side,
    code: catalog.code,
    discipline: catalog.discipline,
    family: catalog.family,
    modifiers: [...new Set(marks.map(({ modifier }) => modifier))],
    units: counted.units,
    minutes: counted.minutes,
    diagnoses: lineDiagnoses(serviceIds, encounter),
    chargeCents: counted.units * catalog.chargeCents,
    serviceIds,
    separateBecause: [...new Set(counted.given.flatMap(({ service }) => service.separateBecause ?? []))].sort(),
    ranges: counted.given.flatMap(({ shares }) => shares.flatMap(({ range }) => (range ? [range] : []))),
    because: dedupe(because),
  };
}

function marksOf(request: SideRequest, side: ClaimSide): Mark[] {
  const { counted } = request;
  const asked = MARKING_RULES.filter((rule) => rule.side === null || rule.side === side).flatMap((rule) =>
    rule.marks(request),
  );
  return [...counted.marks, ...asked]
    .filter((mark) => mark.side === null || mark.side === side)
    .sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place));
}

/** One rule may bring a modifier and explain the count at once: it is told once. */
export const dedupe = (rules: readonly AppliedRule[]): AppliedRule[] => [
  ...new Map(rules.map((each) => [`${each.rule} ${each.says}`, each])).values(),
];
