import type { DrugService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given, Mark, RecordNote } from './counting.types';
import { isMore, sumDecimals, timesInto } from './exact-decimals';
import { catalogOf } from './people';
import type { DrugUnit, DrugWasteRule } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, ofRecord, together, unbilled } from './say';

type Drug = Given<DrugService>;

/** Drugs from containers: units by the size of the code's unit, and what was discarded where the payer asks for it. */
export const drugs = (all: readonly Given[], context: CodingContext): Counting =>
  together(ofKind(all, 'drug').map((drug) => codeDrug(drug, context)));

function codeDrug(drug: Drug, context: CodingContext): Counting {
  const { code } = drug.service;
  const catalog = catalogOf(code, drug, context);
  if (!catalog) return NOTHING;
  const unit = context.tables.services.drugUnits.find((row) => row.code === code);
  if (!unit) return withoutUnit(drug, context);
  const units = unit.counting === 'once' ? 1 : unitsOf(drug.service.given, unit);
  const because = applied('drug units', unitsSaid(drug.service, unit, units), unit);
  if (units === 0) return { ...NOTHING, unbilled: [unbilled(drug, code, because)] };
  const line: Counted = {
    code,
    discipline: catalog.discipline,
    units,
    minutes: drug.minutes,
    meeting: drug.service.meeting,
    marks: [],
    given: [drug],
    rendering: null,
    because: [because],
  };
  const notes = moreThanOpened(drug, context);
  return { counted: withWaste(line, { drug: drug.service, unit }, context), unbilled: [], notes };
}

/** A part of a unit is a whole unit. */
function unitsOf(amount: string, unit: DrugUnit): number {
  const { whole, rest } = timesInto(amount, unit.unitSize);
  return whole + (rest ? 1 : 0);
}

const unitsSaid = (drug: DrugService, unit: DrugUnit, units: number): string =>
  unit.counting === 'once'
    ? 'The code names no amount: one unit, the amount in the note'
    : `${drug.given} given, ${unit.unitSize} to a unit: ${units}`;

/** What single-dose containers held together. A container for several doses is kept, so its rest is never waste. */
const openedSingle = (drug: DrugService): string =>
  sumDecimals(drug.containers.filter(({ dose }) => dose === 'single').map(({ size }) => size));

/**
 * The discarded rest of single-dose containers as a line of its own, or the modifier that says that nothing was. What
 * rounding up to a whole unit pays already is not discarded a second time.
 */
function withWaste(
  line: Counted,
  { drug, unit }: { drug: DrugService; unit: DrugUnit },
  { encounter, tables }: CodingContext,
): Counted[] {
  const rule = tables.services.drugWasteRules.find((row) => row.ruleSet === encounter.rules.drugWaste);
  const opened = openedSingle(drug);
  if (!rule || unit.counting === 'once' || !isMore(opened, '0')) return [line];
  const discarded = timesInto(opened, unit.unitSize).whole - line.units;
  if (discarded <= 0) {
    const says = `${drug.given} of ${opened} given: nothing that makes a unit was discarded`;
    return [{ ...line, marks: [wasteMark(rule, rule.nothingDiscardedModifier, says)] }];
  }
  const says = `${drug.given} of ${opened} given: ${discarded} units were discarded`;
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
