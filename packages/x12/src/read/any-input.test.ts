import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, read, writeSegments } from '../index';

const GROUP = readFileSync(new URL('../fixtures/own_837P_group_hbai_pt.edi', import.meta.url), 'utf8');
const REMITTANCE = readFileSync(new URL('../fixtures/own_835_group_hbai_pt.edi', import.meta.url), 'utf8');

const scrap = fc
  .array(
    fc.constantFrom(
      ...['ISA*', 'ISA', 'GS*HC', 'ST*837*1', 'SE*1', 'GE', 'IEA', 'CLM*A*1', 'SV1*HC:1*x', 'CLP*A*1*2*3', 'PLB*1'],
      ...['~', '*', '\n', '\r', ' ', ':', 'é', '\u0000', '\uFEFF', GROUP.slice(0, 106), GROUP.slice(0, 105)],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(scrap, fc.string({ unit: 'grapheme' }));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** What is read in another form than it stood. */
const LOSSY = ['line-break-in-data', 'not-utf-8', 'ambiguous-delimiters'];

/** The same bytes in chunks that end anywhere. */
const chunked = (bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] => {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
};

describe('any input', () => {
  it('is read without throwing, and comes back as it was unless a finding says why not', () => {
    fc.assert(
      fc.property(anyText, (file) => {
        const { segments, trail, findings } = read(file);
        const changed = findings.some(({ code }) => LOSSY.includes(code));
        if (!changed) expect(writeSegments(segments, trail)).toBe(file);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same whatever the chunks', () => {
    const files = fc.oneof(anyText, fc.constantFrom(GROUP, REMITTANCE, `\uFEFF${GROUP}\r\n${REMITTANCE}`));
    fc.assert(
      fc.property(files, fc.array(fc.nat()), (file, cuts) => {
        const bytes = utf8(file);
        expect(check(chunked(bytes, cuts))).toEqual(check(bytes));
        expect(read(chunked(bytes, cuts))).toEqual(read(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('may come byte by byte', () => {
    for (const file of [GROUP, REMITTANCE]) {
      const bytes = utf8(file);
      expect(check(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(check(bytes));
    }
  });

  it('of bytes is read without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
        const { counts } = check(file);
        expect(counts.error).toBeGreaterThan(0);
      }),
    );
    expect(check(Uint8Array.of(0xff, 0xfe)).findings.map(({ code }) => code)).toContain('not-utf-8');
  });

  it('with any one character changed still reads, and its totals are exact or none', () => {
    fc.assert(
      fc.property(fc.nat({ max: GROUP.length - 1 }), fc.constantFrom('*', '~', '9', 'X', ' ', ''), (place, by) => {
        const { claims } = check(GROUP.slice(0, place) + by + GROUP.slice(place + 1));
        for (const cents of [claims.chargeCents, claims.lineChargeCents])
          expect(cents === null || Number.isSafeInteger(cents)).toBe(true);
      }),
    );
  });

  it('without a terminator is skipped, not kept: a megabyte at most is held for one segment', () => {
    const head = utf8(GROUP.slice(0, GROUP.indexOf('HI*')));
    const filler = new Uint8Array(300_000).fill(0x41);
    const tail = utf8(`~\n${GROUP.slice(GROUP.indexOf('HI*'))}`);
    const { findings } = check([head, ...Array.from({ length: 12 }, () => filler), tail]);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error segment-too-long',
      'info line-ends',
    ]);
  });
});

describe('findings', () => {
  it('are kept up to a limit and counted beyond, and told one by one to who asks', () => {
    const wrong = GROUP.replace('HI*', `${'nonsense~\n'.repeat(50)}HI*`);
    const told: string[] = [];
    const summary = check(wrong, { mostFindings: 10, onFinding: ({ code }) => told.push(code) });
    expect(summary.findings).toHaveLength(10);
    expect(summary.counts).toEqual({ error: 51, warning: 0, info: 1 });
    expect(summary.omitted).toBe(42);
    expect(told).toHaveLength(52);
  });

  it('name the place as an acknowledgment does: the second claim file of a group of two', () => {
    const body = GROUP.slice(GROUP.indexOf('ST*'), GROUP.indexOf('GE*'));
    const second = body.replaceAll('0001', '0002').replace('*250***11', '*249***11');
    const file = GROUP.replace(body, body + second).replace('GE*1*', 'GE*2*');
    const [finding] = check(file).findings;
    expect(finding).toMatchObject({
      code: 'claim-total',
      place: { interchange: 1, group: 1, transaction: 2, segment: 19, segmentId: 'CLM', element: 2 },
    });
    expect(file.slice(finding?.place.offset)).toMatch(/^CLM\*ENC1001\*249/);
  });
});
