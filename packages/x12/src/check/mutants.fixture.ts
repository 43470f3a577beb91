import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { arbitraryValue } from '../guide/arbitrary.fixture';
import { ENVELOPE } from '../guide/envelope.fixture';
import { writeGuide } from '../index';
import type { Guide } from '../index';

const FIXTURES: Readonly<Record<string, readonly string[]>> = {
  '835 005010X221A1': ['own_835_group_hbai_pt'],
  '837 005010X222A1': ['own_837P_botox_jw', 'own_837P_group_hbai_pt'],
  '837 005010X223A2': ['own_837I_botox_hopd_utn'],
};
export const nameOf = ({ setId, version }: Guide) => `${setId} ${version}`;

/** Files of a guide: those written for this project, and values that it allows. */
export function filesOf(guide: Guide): readonly Uint8Array[] {
  const own = (FIXTURES[nameOf(guide)] ?? []).map((name) =>
    Uint8Array.from(readFileSync(new URL(`../fixtures/${name}.edi`, import.meta.url))),
  );
  const withheld = own.flatMap((file) => withProviderAdjustment(new TextDecoder().decode(file)) ?? []);
  const made = Array.from({ length: 6 }, (_, seed) => {
    const body = arbitraryValue(guide, seed);
    const written = writeGuide(guide, ENVELOPE, [{ controlNumber: '0001', body }]);
    return written.ok ? [new TextEncoder().encode(written.text)] : [];
  });
  return [...own, ...withheld, ...made.flat()];
}

/** A payment of which ten dollars are kept back, and which balances. */
function withProviderAdjustment(file: string): Uint8Array | null {
  if (!file.includes('BPR*I*69.61*')) return null;
  const withheld = file
    .replace('BPR*I*69.61*', 'BPR*I*59.61*')
    .replace('SE*34', 'PLB*1234567893*20261231*WO:1*10~\nSE*35');
  return new TextEncoder().encode(withheld);
}

/** One change to a file: bytes lost, doubled, swapped, put in or turned into something that means something. */
export const change = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'replace', 'swap'),
  place: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  bytes: fc.constantFrom(
    ...['*', '~', ':', '^', '9', '-', '.', '0', 'ISA*', 'ST*', 'SE*', 'HL*1**20*1~', 'CLP*', 'CAS*CO*45*1~', 'BPR*I*'],
    ...['\n', 'é', '\u0000', ' '],
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

export function mutate(file: Uint8Array, { kind, place, length, bytes }: Change): Uint8Array {
  const from = place % Math.max(file.length, 1);
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
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
