import type { DrugService } from '../encounter.types';
import type { CatalogService } from '../reference-tables';
import { groupKey } from './code-groups';
import type { CodingContext, Counted, Counting, Given, Mark, RecordNote } from './counting.types';
import { isMore, sumDecimals, timesInto } from './exact-decimals';
import { catalogOf } from './people';
import type { DrugUnit, DrugWasteRule } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, ofRecord, together, unbilled } from './say';

type Drug = Given<DrugService>;

/** All of one drug that one discipline gave on the day: units and waste are counted over its containers together. */
interface DrugDay {
  readonly catalog: CatalogService;
  readonly unit: DrugUnit;
  readonly drugs: readonly [Drug, ...Drug[]];
}

/** Drugs from containers: units by the size of the code's unit, and what was discarded where the payer asks for it. */
export function drugs(all: readonly Given[], context: CodingContext): Counting {
  const days = new Map<string, DrugDay>();
  const apart: Counting[] = [];
  for (const drug of ofKind(all, 'drug')) {
    const { code } = drug.service;
    const catalog = catalogOf(code, drug, context);
    if (!catalog) continue;
    const unit = context.tables.services.drugUnits.find((row) => row.code === code);
    if (!unit) {
      apart.push(withoutUnit(drug, context));
      continue;
    }
    // A code that names no amount has a unit for each time that it was given; what comes from containers for several
    // doses has no waste and must not use up that of the others.
    const single = drug.service.containers.some(({ dose }) => dose === 'single');
    const apartBy = unit.counting === 'once' ? drug.service.id : single;
    const key = `${groupKey(catalog, drug.service.meeting)} ${apartBy}`;
    const before = days.get(key);
    days.set(key, { catalog, unit, drugs: before ? [...before.drugs, drug] : [drug] });
  }
  return together([...apart, ...[...days.values()].map((day) => codeDay(day, context))]);
}

function codeDay({ catalog, unit, drugs: given }: DrugDay, context: CodingContext): Counting {
  const [first] = given;
  const amount = sumDecimals(given.map(({ service }) => service.given));
  const units = unit.counting === 'once' ? 1 : unitsOf(amount, unit);
  const because = applied('drug units', unitsSaid(amount, unit, units), unit);
  if (units === 0) return { ...NOTHING, unbilled: given.map((drug) => unbilled(drug, catalog.code, because)) };
  const line: Counted = {
    code: catalog.code,
    discipline: catalog.discipline,
    units,
    minutes: given.reduce((sum, { minutes }) => sum + minutes, 0),
    meeting: first.service.meeting,
    marks: [],
    given,
    rendering: null,
    because: [because],
  };
  const opened = openedSingle(given.flatMap(({ service }) => service.containers));
  const notes = given.flatMap((drug) => moreThanOpened(drug, context));
  return { counted: withWaste(line, { amount, opened, unit }, context), unbilled: [], notes };
}

/** A part of a unit is a whole unit. */
function unitsOf(amount: string, unit: DrugUnit): number {
  const { whole, rest } = timesInto(amount, unit.unitSize);
  return whole + (rest ? 1 : 0);
}

const unitsSaid = (amount: string, unit: DrugUnit, units: number): string =>
  unit.counting === 'once'
    ? 'The code names no amount: one unit, the amount in the note'
    : `${amount} given, ${unit.unitSize} to a unit: ${units}`;

/** What single-dose containers held together. A container for several doses is kept, so its rest is never waste. */
const openedSingle = (containers: DrugService['containers']): string =>
  sumDecimals(containers.filter(({ dose }) => dose === 'single').map(({ size }) => size));

/**
 * The discarded rest of single-dose containers as a line of its own, or the modifier that says that nothing was. What
 * rounding up to a whole unit pays already is not discarded a second time.
 */
function withWaste(
  line: Counted,
  { amount, opened, unit }: { amount: string; opened: string; unit: DrugUnit },
  { encounter, tables }: CodingContext,
): Counted[] {
  const rule = tables.services.drugWasteRules.find((row) => row.ruleSet === encounter.rules.drugWaste);
  if (!rule || unit.counting === 'once' || !isMore(opened, '0')) return [line];
  const discarded = timesInto(opened, unit.unitSize).whole - line.units;
  if (discarded <= 0) {
    const says = `${amount} of ${opened} given: nothing that makes a unit was discarded`;
    return [{ ...line, marks: [wasteMark(rule, rule.nothingDiscardedModifier, says)] }];
  }
  const says = `${amount} of ${opened} given: ${discarded} units were discarded`;
  const mark = wasteMark(rule, rule.discardedModifier, says);
  return [line, { ...line, units: discarded, minutes: 0, marks: [mark], because: [mark.because] }];
}

const wasteMark = (rule: DrugWasteRule, modifier: string, says: string): Mark => ({
  modifier,
  place: 'payment',
  parting: true,
  side: null,
  because: applied('drug waste', says, rule),
});

function moreThanOpened(drug: Drug, { encounter }: CodingContext): RecordNote[] {
  const { given, containers, code, id } = drug.service;
  const opened = sumDecimals(containers.map(({ size }) => size));
  if (containers.length === 0 || !isMore(given, opened)) return [];
  const wording = `${given} were given and the containers held ${opened}`;
  const facts = { problem: 'more-given-than-opened', serviceId: id, given, opened, wording } as const;
  return [note(facts, { code, severity: 'error' }, ofRecord(encounter.day))];
}

function withoutUnit(drug: Drug, context: CodingContext): Counting {
  const { code, id } = drug.service;
  const because = noRow(`an amount of ${code}`, context);
  const facts = { problem: 'drug-without-unit', serviceId: id, wording: because.says } as const;
  return {
    counted: [],
    unbilled: [unbilled(drug, code, because)],
    notes: [note(facts, { code, severity: 'error' }, { from: because.effective, source: because.source })],
  };
}
