import type { CodeEncounter, CodedLine, CodedServices, Unbilled } from '../encounter.types';
import type { DayTables } from '../day-tables';
import type { Finding } from '../types';
import { dedupe, linesOf } from './claim-sides';
import { COUNTING_RULES, NOTING_RULES, PARTING_RULES } from './coding-rules';
import type { CodingContext, Counted, RecordNote } from './counting.types';
import { lineDiagnoses } from './line-diagnoses';
import { insideBundles } from './observed-drugs';
import { laterVisitRow } from './modifiers';
import { readRecord } from './read-record';
import { note, together } from './say';

/**
 * From services given to coded claim lines: units, modifiers, place, who renders, and on which claim sides, each with
 * the rule that says so. What was done and makes no line is in `unbilled` with its reason; what the record itself lacks
 * is in `findings`. Pure, and total over a validated encounter: services in any order make the same lines. Throws on
 * minutes that are not whole and on amounts that are no decimals.
 * @param tables the reference tables of the day of the encounter
 */
export function codeServices(encounter: CodeEncounter, tables: DayTables): CodedServices {
  if (tables.day !== encounter.day) throw new Error(`Tables of ${tables.day} for an encounter of ${encounter.day}`);
  const context: CodingContext = { encounter, tables };
  const record = readRecord(context);
  const { left, taken } = insideBundles(record.given, context);
  const counting = together([record, taken, ...COUNTING_RULES.map(({ count }) => count(left, context))]);
  const counted = PARTING_RULES.reduce<readonly Counted[]>(
    (parts, { part }) => parts.flatMap((each) => part(each, context)),
    counting.counted,
  );
  const notes = NOTING_RULES.flatMap((rule) => counted.flatMap((each) => rule.notes(each, context)));
  const sides = [...counted].sort(byCode).map((each) => linesOf(each, counted, context));
  const lines = mergeLines(
    sides.flatMap((side) => side.lines),
    encounter,
  );
  return {
    lines,
    unbilled: [...counting.unbilled, ...sides.flatMap((side) => side.unbilled)].sort(byService),
    findings: findingsOn(lines, [
      ...counting.notes,
      ...notes,
      ...sides.flatMap((side) => side.notes),
      ...repeatedVisits(lines, context),
    ]),
  };
}

const keyOf = ({ code, discipline, meeting, marks, given }: Counted): string =>
  [
    code,
    discipline,
    meeting.mode,
    meeting.patientAt,
    ...marks.map(({ modifier }) => modifier),
    given[0]?.service.id,
  ].join(' ');

const byService = (a: Unbilled, b: Unbilled): number =>
  `${a.serviceId} ${a.code}` < `${b.serviceId} ${b.code}` ? -1 : 1;

const byCode = (a: Counted, b: Counted): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/**
 * Counted codes that share a line, such as two visits that the hospital reports by one code. A professional line has one
 * rendering number, so what two people render is a line of each; their numbers part the ids only then, because posted
 * charges are found again by the id. Professional lines first.
 */
function mergeLines(lines: readonly CodedLine[], encounter: CodeEncounter): CodedLine[] {
  const merged = new Map<string, CodedLine>();
  for (const line of lines) {
    const key = `${line.id} ${numberOf(line)}`;
    const before = merged.get(key);
    merged.set(key, before ? joined(before, line, encounter) : line);
  }
  const whole = [...merged.values()];
  const parted = whole.map((line) => {
    const alone = whole.every((other) => other === line || other.id !== line.id);
    return alone || line.rendering === null ? line : { ...line, id: `${line.id}:${numberOf(line)}` };
  });
  const order = (line: CodedLine) => `${line.side === 'professional' ? 1 : 2} ${line.id}`;
  return parted.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const numberOf = (line: CodedLine): string => line.rendering?.npi ?? '';

/**
 * A hospital's visits of one day beyond the first. A modifier says of the later ones that they were visits apart, and
 * their claim needs a condition code beside it, which nothing writes yet.
 */
function repeatedVisits(lines: readonly CodedLine[], { encounter, tables }: CodingContext): RecordNote[] {
  const row = laterVisitRow(tables);
  const visits = lines.filter(({ side, family }) => side === 'facility' && family === 'visit');
  return [...new Set(visits.map(({ code }) => code))].flatMap((code) => {
    const same = visits.filter((line) => line.code === code);
    const units = unitsOf(same);
    const serviceId = same[0]?.serviceIds[0];
    if (units < 2 || serviceId === undefined) return [];
    const unsaid = unitsOf(same.filter(({ modifiers }) => !row || !modifiers.includes(row.modifier)));
    const still = unsaid > 1 ? 'a person has to say that they were apart' : 'the later claim needs condition code G0';
    const wording = `${units} visits of the hospital in one day: ${still}`;
    const origin = row ?? { from: encounter.day, source: 'Rows of modifiers that say why a code is there twice' };
    const facts = { problem: 'repeated-visit', serviceId, units, wording } as const;
    return [{ ...note(facts, { code, severity: 'warning' }, origin), onEveryLine: true }];
  });
}

const unitsOf = (lines: readonly CodedLine[]): number => lines.reduce((sum, { units }) => sum + units, 0);

function joined(a: CodedLine, b: CodedLine, encounter: CodeEncounter): CodedLine {
  const serviceIds = [...new Set([...a.serviceIds, ...b.serviceIds])];
  return {
    ...a,
    modifiers: [...new Set([...a.modifiers, ...b.modifiers])],
    units: a.units + b.units,
    minutes: a.minutes + b.minutes,
    // A line has one name on it: that of who gave more of it.
    rendering: b.minutes > a.minutes ? b.rendering : a.rendering,
    diagnoses: lineDiagnoses(serviceIds, encounter),
    chargeCents: a.chargeCents + b.chargeCents,
    serviceIds,
    separateBecause: [...new Set([...a.separateBecause, ...b.separateBecause])].sort(),
    ranges: [...a.ranges, ...b.ranges],
    because: dedupe([...a.because, ...b.because]),
  };
}

/** Puts each note on the lines of its service and gives it an id that stays the same in a rerun. */
function findingsOn(lines: readonly CodedLine[], notes: readonly RecordNote[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const { facts, code, severity, source, effective, onEveryLine } of notes) {
    const id = ['record', facts.problem, facts.serviceId, code].filter((part) => part !== '').join(' ');
    const ofService = onEveryLine ? [] : lines.filter(({ serviceIds }) => serviceIds.includes(facts.serviceId));
    const own = ofService.filter((line) => line.code === code);
    // What is said of a service without a line may still be about a line of the day, such as a bundle's.
    const about = [own, ofService, lines.filter((line) => line.code === code)].find((some) => some.length > 0) ?? [];
    const lineIds = about.map((line) => line.id);
    found.set(id, { rule: 'record', id, severity, code, lineIds, facts, fix: null, source, effective });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
