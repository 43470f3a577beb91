import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check, GUIDES, readGuide } from '../index';

const NAMES = [
  'own_835_group_hbai_pt',
  'own_837I_botox_hopd_utn',
  'own_837P_botox_jw',
  'own_837P_group_hbai_pt',
] as const;
const files = NAMES.map((name) => readFileSync(new URL(`../fixtures/${name}.edi`, import.meta.url)));

/** One change to a file: bytes lost, doubled, swapped, put in or turned into something that means something. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'replace', 'swap'),
  place: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.constantFrom(
    '*',
    '~',
    ':',
    '^',
    '9',
    '-',
    '.',
    'ISA*',
    'SE*',
    'CLP*',
    'CAS*CO*45*1~',
    '\n',
    'é',
    '\u0000',
    ' ',
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function mutate(file: Uint8Array, { kind, place, length, bytes }: Change): Uint8Array {
  const from = place % file.length;
  const to = Math.min(file.length, from + length);
  const [head, middle, tail] = [file.subarray(0, from), file.subarray(from, to), file.subarray(to)];
  const put = new TextEncoder().encode(bytes);
  const parts = {
    cut: [head, tail],
    double: [head, middle, middle, tail],
    insert: [head, put, middle, tail],
    replace: [head, put, tail],
    swap: [head, tail.subarray(0, length), middle, tail.subarray(length)],
  }[kind];
  return Uint8Array.from(parts?.flatMap((part) => [...part]) ?? []);
}

/** Balances of the payments of a file, worked out over text and big integers; null when it cannot be said. */
function balancedByHand(file: Uint8Array): boolean | null {
  const segments = new TextDecoder('latin1')
    .decode(file)
    .split('~')
    .map((segment) => segment.trim().split('*'));
  if (segments.flat().some((element) => element.includes('\n'))) return null;
  const amount = (text = ''): bigint | null => {
    const match = /^(-?)(\d*)(?:\.(\d{0,2})0*)?$/.exec(text);
    if (!match || text === '-' || text === '.') return null;
    const [, sign, whole, cents = ''] = match;
    const value = BigInt(`${whole || '0'}${cents.padEnd(2, '0')}`);
    return sign ? -value : value;
  };
  let off = 0n;
  let known = segments.filter(([id]) => id === 'BPR').length === 1;
  for (const [id, ...elements] of segments) {
    const add = (element: string | undefined, sign: bigint) => {
      const value = amount(element);
      if (value === null) known = false;
      else off += sign * value;
    };
    if (id === 'BPR') add(elements[1], 1n);
    if (id === 'CLP') add(elements[3], -1n);
    if (id === 'PLB') for (const element of [3, 5, 7, 9, 11, 13]) add(elements[element], 1n);
  }
  return known ? off === 0n : null;
}

const mutants = fc.tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }));

it('a file changed anywhere is read, and no total is called balanced that is not', () => {
  fc.assert(
    fc.property(mutants, ([file, changes]) => {
      const mutant = changes.reduce(mutate, file);
      const { payments, claims, counts } = check(mutant);
      for (const cents of [payments.paidCents, payments.claimPaidCents, claims.chargeCents, claims.lineChargeCents])
        expect(cents === null || Number.isSafeInteger(cents)).toBe(true);
      // What stands outside of the transaction, or between other delimiters, is an error before it is a sum.
      const byHand = counts.error === 0 && payments.payments === 1 ? balancedByHand(mutant) : null;
      const { checked, balanced } = payments.balances.transaction;
      if (byHand !== null) expect(balanced === checked).toBe(byHand);
      for (const guide of GUIDES) readGuide(mutant, guide);
    }),
    { numRuns: 1500 },
  );
});
