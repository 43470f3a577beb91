import { medicarePayments } from '@threshold/domain/billing';
import type { CodedEncounter, CodeEncounter, DayTables } from '@threshold/domain/billing';
import * as z from 'zod';

// The documented shape of what `threshold code --json` prints.

const step = z.strictObject({
  label: z.string(),
  formula: z.string(),
  inputs: z.record(z.string(), z.string()),
  result: z.string(),
  source: z.string(),
  effective: z.string(),
});

const rule = z.strictObject({
  rule: z.string(),
  says: z.string(),
  source: z.string(),
  effective: z.string().describe('Since when the rule holds'),
  modifier: z.string().optional(),
});

const amount = z.discriminatedUnion('known', [
  z.strictObject({
    known: z.literal(true),
    expectedCents: z.int().describe('What the payer is expected to allow, the patient’s share included'),
    derivation: z.array(step),
  }),
  z.strictObject({ known: z.literal(false), reason: z.string(), wording: z.string(), source: z.string() }),
]);

export const codeOutput = z.strictObject({
  id: z.string(),
  day: z.string(),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      side: z.enum(['professional', 'facility']),
      code: z.string(),
      modifiers: z.array(z.string()),
      units: z.int(),
      minutes: z.int(),
      discipline: z.string(),
      placeOfService: z.string().nullable(),
      revenueCode: z.string().nullable(),
      rendering: z
        .strictObject({
          clinicianId: z.string(),
          npi: z.string(),
          qualification: z.string(),
          basis: z.enum(['own', 'incident-to', 'split-shared']),
        })
        .nullable(),
      diagnoses: z.array(z.string()),
      chargeCents: z.int(),
      serviceIds: z.array(z.string()),
      separateBecause: z.array(z.string()).describe('What the notes say of why its services were separate'),
      because: z.array(rule).describe('Why the line is as it is, rule by rule'),
      amount,
      medicare: z
        .strictObject({
          deductibleCents: z.int(),
          coinsuranceCents: z.int(),
          assistantCents: z.int(),
          sequestrationCents: z.int(),
          paidCents: z.int(),
        })
        .nullable()
        .describe('How Medicare divides the amount; null for other payers and without an amount'),
    }),
  ),
  unbilled: z.array(
    z.strictObject({ serviceId: z.string(), code: z.string().nullable(), minutes: z.int(), because: rule }),
  ),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      code: z.string(),
      lineIds: z.array(z.string()),
      facts: z.record(z.string(), z.unknown()),
      fix: z.looseObject({ kind: z.string() }).nullable(),
      source: z.string(),
      effective: z.string(),
    }),
  ),
  totals: z.strictObject({
    chargeCents: z.int(),
    expectedCents: z.int().describe('Of the lines whose amount is known'),
    linesWithoutAmount: z.int(),
    errors: z.int().describe('A claim with an open error is not written'),
  }),
});
export type CodeOutput = z.output<typeof codeOutput>;

/** The engine's answer as plain JSON. */
export function outputOf(encounter: CodeEncounter, coded: CodedEncounter, tables: DayTables): CodeOutput {
  const shares =
    encounter.rules.basis.kind === 'medicare'
      ? medicarePayments(coded.lines, coded.amounts, {
          deductibleLeftCents: encounter.yearToDate.deductibleLeftCents,
          tables,
        })
      : null;
  const lines = coded.lines.map(({ family: _family, ranges: _ranges, ...line }) => {
    const priced = coded.amounts.get(line.id);
    const share = shares?.get(line.id);
    return {
      ...line,
      modifiers: [...line.modifiers],
      diagnoses: [...line.diagnoses],
      serviceIds: [...line.serviceIds],
      separateBecause: [...line.separateBecause],
      because: [...line.because],
      amount: amountOf(priced),
      medicare: share ? sharesOf(share) : null,
    };
  });
  const known = lines.flatMap((line) => (line.amount.known ? [line.amount.expectedCents] : []));
  return {
    id: encounter.id,
    day: encounter.day,
    lines,
    unbilled: [...coded.unbilled],
    findings: coded.findings.map((finding) => ({
      ...finding,
      lineIds: [...finding.lineIds],
      facts: { ...finding.facts },
    })),
    totals: {
      chargeCents: lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0),
      expectedCents: known.reduce((sum, cents) => sum + cents, 0),
      linesWithoutAmount: lines.length - known.length,
      errors: coded.findings.filter(({ severity }) => severity === 'error').length,
    },
  };
}

type Priced = ReturnType<CodedEncounter['amounts']['get']>;

function amountOf(priced: Priced): CodeOutput['lines'][number]['amount'] {
  if (priced?.ok)
    return {
      known: true,
      expectedCents: priced.value.amountCents,
      derivation: priced.value.steps.map((one) => ({ ...one, inputs: { ...one.inputs } })),
    };
  if (!priced) return { known: false, reason: 'no-row', wording: 'The engine gave no amount', source: 'code engine' };
  const { reason, wording, source } = priced.refusal;
  return { known: false, reason, wording, source };
}

const sharesOf = ({
  deductibleCents,
  coinsuranceCents,
  assistantCents,
  sequestrationCents,
  paidCents,
}: {
  readonly deductibleCents: number;
  readonly coinsuranceCents: number;
  readonly assistantCents: number;
  readonly sequestrationCents: number;
  readonly paidCents: number;
}) => ({ deductibleCents, coinsuranceCents, assistantCents, sequestrationCents, paidCents });
