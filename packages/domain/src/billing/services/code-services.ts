import type { CodeEncounter, CodedLine, CodedServices, Unbilled } from '../encounter.types';
import type { DayTables } from '../day-tables';
import type { Finding } from '../types';
import { dedupe, linesOf } from './claim-sides';
import { COUNTING_RULES, NOTING_RULES, PARTING_RULES } from './coding-rules';
import type { CodingContext, Counted, RecordNote } from './counting.types';
import { insideBundles } from './observed-drugs';
import { readRecord } from './read-record';
import { together } from './say';

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
  const lines = mergeLines(sides.flatMap((side) => side.lines));
  return {
    lines,
    unbilled: [...counting.unbilled, ...sides.flatMap((side) => side.unbilled)].sort(byService),
    findings: findingsOn(lines, [...counting.notes, ...notes, ...sides.flatMap((side) => side.notes)]),
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

/** Counted codes that share a line, such as two visits that the hospital reports by one code. Professional lines first. */
function mergeLines(lines: readonly CodedLine[]): CodedLine[] {
  const merged = new Map<string, CodedLine>();
  for (const line of lines) {
    const before = merged.get(line.id);
    merged.set(line.id, before ? joined(before, line) : line);
  }
  const order = (line: CodedLine) => `${line.side === 'professional' ? 1 : 2} ${line.id}`;
  return [...merged.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const joined = (a: CodedLine, b: CodedLine): CodedLine => ({
  ...a,
  modifiers: [...new Set([...a.modifiers, ...b.modifiers])],
  units: a.units + b.units,
  minutes: a.minutes + b.minutes,
  // A line has one name on it: that of who gave more of it.
  rendering: b.minutes > a.minutes ? b.rendering : a.rendering,
  diagnoses: [...new Set([...a.diagnoses, ...b.diagnoses])],
  chargeCents: a.chargeCents + b.chargeCents,
  serviceIds: [...new Set([...a.serviceIds, ...b.serviceIds])],
  ranges: [...a.ranges, ...b.ranges],
  because: dedupe([...a.because, ...b.because]),
});

/** Puts each note on the lines of its service and gives it an id that stays the same in a rerun. */
function findingsOn(lines: readonly CodedLine[], notes: readonly RecordNote[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const { facts, code, severity, source, effective } of notes) {
    const id = ['record', facts.problem, facts.serviceId, code].filter((part) => part !== '').join(' ');
    const ofService = lines.filter(({ serviceIds }) => serviceIds.includes(facts.serviceId));
    const own = ofService.filter((line) => line.code === code);
    // What is said of a service without a line may still be about a line of the day, such as a bundle's.
    const about = [own, ofService, lines.filter((line) => line.code === code)].find((some) => some.length > 0) ?? [];
    const lineIds = about.map((line) => line.id);
    found.set(id, { rule: 'record', id, severity, code, lineIds, facts, fix: null, source, effective });
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
