import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledge, check, GUIDES, readGuide } from '../index';
import { change, filesOf, mutate, nameOf } from './mutants.fixture';

/**
 * How many mutants each transaction is tried with. A long run is started by hand:
 * `FUZZ_MUTANTS=100000 npx vitest run --project unit packages/x12/src/check/mutants.test.ts`.
 */
const MUTANTS = Number(process.env.FUZZ_MUTANTS ?? 250);
/** One mutant of a few kilobytes that takes so long hangs. */
const HANGS_MS = 2_000;
const RUN_MS = 60_000 + MUTANTS * 20;

/** An amount in cents, worked out over text and big integers; null when it is none. */
function centsOf(text = ''): bigint | null {
  const match = /^(-?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(text);
  if (!match || text === '-' || text === '.') return null;
  const [, sign, whole, cents = ''] = match;
  const value = BigInt(`${whole || '0'}${cents.padEnd(2, '0')}`);
  return sign ? -value : value;
}

const segmentsOf = (file: Uint8Array): string[][] =>
  new TextDecoder('latin1')
    .decode(file)
    .split('~')
    .map((segment) => segment.trim().split('*'));

/** Whether the payment of a file balances; null when it cannot be said. */
function balancedByHand(file: Uint8Array): boolean | null {
  const segments = segmentsOf(file);
  if (segments.flat().some((element) => element.includes('\n'))) return null;
  let off = 0n;
  let known = segments.filter(([id]) => id === 'BPR').length === 1;
  for (const [id, ...elements] of segments) {
    const add = (element: string | undefined, sign: bigint) => {
      const value = centsOf(element);
      if (value === null) known = false;
      else off += sign * value;
    };
    if (id === 'BPR') add(elements[1], 1n);
    if (id === 'CLP') add(elements[3], -1n);
    if (id === 'PLB') for (const element of [3, 5, 7, 9, 11, 13]) add(elements[element], 1n);
  }
  return known ? off === 0n : null;
}

/** Whether each claim of a file is the sum of its lines; null when it cannot be said. */
function claimsAddUpByHand(file: Uint8Array): boolean | null {
  const segments = segmentsOf(file);
  if (segments.flat().some((element) => element.includes('\n'))) return null;
  const offs: bigint[] = [];
  for (const [id, ...elements] of segments) {
    const charge = id === 'CLM' || id === 'SV1' ? elements[1] : id === 'SV2' ? elements[2] : null;
    if (charge === null) continue;
    const cents = centsOf(charge);
    if (cents === null || (id !== 'CLM' && offs.length === 0)) return null;
    if (id === 'CLM') offs.push(cents);
    else offs[offs.length - 1] = (offs.at(-1) ?? 0n) - cents;
  }
  return offs.every((off) => off === 0n);
}

function look(mutant: Uint8Array): void {
  const started = performance.now();
  const { payments, claims, findings } = check(mutant);
  acknowledge(mutant);
  for (const guide of GUIDES) readGuide(mutant, guide);
  expect(performance.now() - started).toBeLessThan(HANGS_MS);
  for (const cents of [payments.paidCents, payments.claimPaidCents, claims.chargeCents, claims.lineChargeCents])
    expect(cents === null || Number.isSafeInteger(cents)).toBe(true);
  // What stands outside of the transaction, or between other delimiters, is an error before it is a sum.
  const isTotal = (code: string) => code.endsWith('-balance') || code === 'claim-total';
  if (findings.some(({ severity, code }) => severity === 'error' && !isTotal(code))) return;
  const addsUp = claims.claims > 0 ? claimsAddUpByHand(mutant) : null;
  if (addsUp !== null) expect(findings.every(({ code }) => code !== 'claim-total')).toBe(addsUp);
  if (payments.payments !== 1) return;
  const { checked, balanced } = payments.balances.transaction;
  const byHand = balancedByHand(mutant);
  if (byHand !== null) expect(balanced === checked).toBe(byHand);
}

describe.each(GUIDES.map((guide) => ({ name: `${nameOf(guide)} ${guide.body.id}`, guide })))('$name', ({ guide }) => {
  const files = filesOf(guide);

  it(
    'changed anywhere is read, hangs nowhere, and no total is called balanced that is not',
    () => {
      expect(files.length).toBeGreaterThan(2);
      const mutants = fc.tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }));
      fc.assert(
        fc.property(mutants, ([file, changes]) => look(changes.reduce(mutate, file))),
        { numRuns: MUTANTS },
      );
    },
    RUN_MS,
  );
});
