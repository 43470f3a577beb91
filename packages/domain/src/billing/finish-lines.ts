import type { Npi } from '../directory';
import type { Result } from '../kernel';
import { priceLines } from './amounts/price-lines';
import type { DayTables } from './day-tables';
import type { AppliedRule, CodedEncounter, CodedLine, CodedServices, CodeEncounter } from './encounter.types';
import type { LineTimes } from './propose-modifiers';
import { proposeModifiers } from './propose-modifiers';
import type { DerivedAmount, Finding, ModifierProposal, NoRate } from './types';

/** What is known beside the encounter itself. */
export interface CodingKnown {
  readonly tables: DayTables;
  /** Key of the payer's own rows among rates and edits; null for a payer without any. */
  readonly payer: string | null;
  readonly qualifyingApm: boolean;
}

interface PricedLines {
  readonly lines: readonly CodedLine[];
  readonly amounts: ReadonlyMap<string, Result<DerivedAmount, NoRate>>;
}

interface FinishRequest extends CodingKnown {
  readonly encounter: CodeEncounter;
  /** The edits, held against whatever the caller knows. */
  readonly judge: (priced: PricedLines) => readonly Finding[];
}

/**
 * What happens to coded lines whoever asks: lines that the record shows to be apart get the modifier that says so, every
 * line gets its amount or the reason why there is none, and all of it is judged. Pure.
 */
export function finishLines(coded: CodedServices, request: FinishRequest): CodedEncounter {
  const { encounter, tables, judge } = request;
  const plain = priced(coded.lines, request);
  const found = judge(plain);
  const proposals = proposeModifiers({
    lines: coded.lines,
    findings: found,
    times: timesOf(coded.lines, encounter),
    preference: encounter.rules.separateServiceModifier,
    editModifiers: tables.editModifiers,
  });
  const lines = coded.lines.map((line) => withModifiers(line, proposals, encounter));
  // Without a proposal nothing changed, so the first look is the last.
  const last = proposals.length === 0 ? plain : priced(lines, request);
  const findings = proposals.length === 0 ? found : judge(last);
  return {
    ...last,
    unbilled: coded.unbilled,
    findings: [...coded.findings, ...findings, ...noRates(last, tables)],
  };
}

const priced = (lines: readonly CodedLine[], { encounter, ...known }: FinishRequest): PricedLines => ({
  lines,
  amounts: priceLines(lines, { ...known, site: encounter.site, rules: encounter.rules }),
});

/** A hospital's line names nobody, so the people of a line are those who gave its services, beside who renders it. */
function timesOf(lines: readonly CodedLine[], { services, clinicians }: CodeEncounter): LineTimes[] {
  const npis = new Map<string, Npi | null>(clinicians.map(({ id, npi }) => [id, npi]));
  const byId = new Map(services.map((service) => [service.id, service]));
  return lines.map(({ id, ranges, rendering, serviceIds }): LineTimes => {
    const given = serviceIds.flatMap((serviceId) => byId.get(serviceId) ?? []);
    const portions = given.flatMap((service) => service.portions);
    const reasons = given.flatMap(({ separateBecause }) => separateBecause ?? []);
    return {
      lineId: id,
      ranges,
      renderingNpis: [
        ...portions.map(({ clinicianId }) => npis.get(clinicianId) ?? null),
        ...(rendering ? [rendering.npi] : []),
      ],
      everyPortionTimed: portions.length > 0 && portions.every(({ range }) => range !== null),
      // A reason of one service says nothing of the others that share its line.
      separateBecause: given.length > 0 && reasons.length === given.length ? [...new Set(reasons)].join('; ') : null,
    };
  });
}

function withModifiers(line: CodedLine, all: readonly ModifierProposal[], { rules }: CodeEncounter): CodedLine {
  const proposals = all.filter(({ lineId }) => lineId === line.id);
  const fresh = proposals.filter(({ modifier }) => !line.modifiers.includes(modifier));
  if (fresh.length === 0) return line;
  const because = fresh.map(({ modifier, because: says }): AppliedRule => ({
    rule: 'separate services',
    says,
    source: rules.source,
    effective: rules.from,
    modifier,
  }));
  const modifiers = [...new Set([...fresh.map(({ modifier }) => modifier), ...line.modifiers])];
  return { ...line, modifiers, because: [...line.because, ...because] };
}

/** A line without an amount is no error of the claim: somebody sets a price, or the payer does. */
const noRates = ({ lines, amounts }: PricedLines, tables: DayTables): Finding[] =>
  lines.flatMap((line): Finding[] => {
    const amount = amounts.get(line.id);
    if (!amount || amount.ok) return [];
    const { reason, wording, procedureCode, source } = amount.refusal;
    return [
      {
        rule: 'no-rate',
        id: `no-rate ${line.id}`,
        severity: 'warning',
        code: procedureCode,
        lineIds: [line.id],
        facts: { reason, wording },
        fix: { kind: 'set-price', lineId: line.id },
        source,
        effective: tables.day,
      },
    ];
  });
