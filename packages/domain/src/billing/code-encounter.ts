import type { Result } from '../kernel';
import { priceLines } from './amounts/price-lines';
import type { DayTables } from './day-tables';
import { judgeEncounter } from './edits/judge-encounter';
import type { AppliedRule, CodedEncounter, CodedLine, CodedServices, CodeEncounter } from './encounter.types';
import { proposeModifiers } from './propose-modifiers';
import { codeServices } from './services/code-services';
import type { DerivedAmount, Finding, ModifierProposal, NoRate } from './types';

/** What is known beside the encounter itself. */
export interface CodingKnown {
  readonly tables: DayTables;
  /** Key of the payer's own rows among rates and edits; null for a payer without any. */
  readonly payer: string | null;
  readonly qualifyingApm: boolean;
}

/**
 * The whole engine on one encounter: services become lines, lines that the record shows to be apart get the modifier
 * that says so, every line gets its amount or the reason why there is none, and all of it is judged. Pure and total over
 * a validated encounter; services in any order give the same answer. Throws when `tables` are of another day.
 */
export function codeEncounter(encounter: CodeEncounter, known: CodingKnown): CodedEncounter {
  const coded = codeServices(encounter, known.tables);
  const plain = priced(encounter, coded.lines, known);
  const lines = separated(encounter, coded, judged(encounter, plain, known));
  const { amounts } = priced(encounter, lines, known);
  const findings = judged(encounter, { lines, amounts }, known);
  return {
    lines,
    amounts,
    unbilled: coded.unbilled,
    findings: [...coded.findings, ...findings, ...noRates(lines, amounts, known)],
  };
}

interface PricedLines {
  readonly lines: readonly CodedLine[];
  readonly amounts: ReadonlyMap<string, Result<DerivedAmount, NoRate>>;
}

const priced = ({ site, rules }: CodeEncounter, lines: readonly CodedLine[], known: CodingKnown): PricedLines => ({
  lines,
  amounts: priceLines(lines, { ...known, site, rules }),
});

const judged = (encounter: CodeEncounter, lines: PricedLines, { tables, payer }: CodingKnown): Finding[] =>
  judgeEncounter(encounter, lines, { tables, payer, today: null });

/** The lines with the modifiers that their times justify in front, where a pair of codes asks for one. */
function separated(encounter: CodeEncounter, { lines }: CodedServices, findings: readonly Finding[]): CodedLine[] {
  const proposals = proposeModifiers({
    lines,
    findings,
    times: lines.map((line) => ({
      lineId: line.id,
      ranges: line.ranges,
      renderingNpis: [line.rendering?.npi ?? null],
    })),
    preference: encounter.rules.separateServiceModifier,
  });
  return lines.map((line) =>
    withModifiers(
      line,
      proposals.filter(({ lineId }) => lineId === line.id),
      encounter,
    ),
  );
}

function withModifiers(line: CodedLine, proposals: readonly ModifierProposal[], { rules }: CodeEncounter): CodedLine {
  const fresh = proposals.filter(({ modifier }) => !line.modifiers.includes(modifier));
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
const noRates = (lines: readonly CodedLine[], amounts: PricedLines['amounts'], { tables }: CodingKnown): Finding[] =>
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
