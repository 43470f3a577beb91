import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { X12Parser } from 'node-x12';
import { describe, expect, it } from 'vitest';
import { GUIDES } from '../guides/index';
import { REMITTANCE_835 } from '../guides/remittance';
import { arbitraryValue } from './arbitrary.fixture';
import { ENVELOPE } from './envelope.fixture';
import { eachLoop, readGuide } from './read-guide';
import { remittanceClaim } from '../guides/remittance-claim';
import { writeGuide } from './write-guide';
import type { FileEnvelope } from './write-guide';

describe.each(GUIDES.map((guide) => ({ name: `${guide.setId} ${guide.version}`, guide })))('$name', ({ guide }) => {
  const write = (bodies: readonly unknown[], over: Partial<FileEnvelope> = {}) => {
    const transactions = bodies.map((body, index) => ({ controlNumber: String(1001 + index), body: body as never }));
    const written = writeGuide(guide, { ...ENVELOPE, ...over }, transactions);
    if (!written.ok) throw new Error(JSON.stringify(written.refusals.slice(0, 3)));
    return written.text;
  };
  const lineEnds = fc.constantFrom('none' as const, 'lf' as const, 'crlf' as const);

  it('any value is written without a finding, read as it was, and written to the same bytes', () => {
    fc.assert(
      fc.property(fc.integer(), lineEnds, (seed, ends) => {
        const value = arbitraryValue(guide, seed);
        const text = write([value], { lineEnds: ends });
        const read = readGuide(text, guide);
        expect(read.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
        expect(read.transactions).toHaveLength(1);
        expect(read.transactions[0]?.body).toEqual({ sound: true, value });
        expect(write([read.transactions[0]?.body.value], { lineEnds: ends })).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('what is read without an error or a warning is written to the same bytes, however it was written', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.integer(), fc.infiniteStream(fc.nat()), (seed, choices) => {
        const given = rewritten(write([arbitraryValue(guide, seed)]), () => choices.next().value ?? 0);
        const { counts, transactions } = readGuide(given, guide);
        const [transaction] = transactions;
        if (counts.error + counts.warning > 0 || !transaction?.body.sound) return;
        accepted += 1;
        expect(bodyOf(write([transaction.body.value]))).toBe(bodyOf(given));
      }),
      { numRuns: 100 },
    );
    expect(accepted).toBeGreaterThan(15);
  });

  it('any file is accepted by an independent strict parser', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const text = write([arbitraryValue(guide, seed), arbitraryValue(guide, seed + 1)]);
        expect(() => new X12Parser(true).parse(text)).not.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it('other delimiters are other bytes and the same values', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const value = arbitraryValue(guide, seed);
        const delimiters = { element: '|', component: '>', repetition: '!', segment: "'" };
        const { transactions, counts } = readGuide(write([value], { delimiters }), guide);
        expect(counts).toMatchObject({ error: 0, warning: 0 });
        expect(transactions[0]?.body.value).toEqual(value);
      }),
      { numRuns: 20 },
    );
  });
});

const bodyOf = (file: string) => file.slice(file.indexOf('ST*'), file.indexOf('GE*'));

/** The same said differently: neighbors of one name change places, amounts get zeros, numbers points and zeros. */
function rewritten(file: string, choose: () => number): string {
  const segments = file.split('~');
  for (let index = 3; index < segments.length - 4; index += 1) {
    const [one = '', other = ''] = [segments[index], segments[index + 1]];
    if (one.slice(0, 3) === other.slice(0, 3) && choose() % 2 === 0)
      [segments[index], segments[index + 1]] = [other, one];
    if (choose() % 40 > 0) continue;
    const by = ['$1.00', '$1.0', '0$1', '$1.', '.5', '-0', '$1:', '$1*', '$1^'][choose() % 9] ?? '';
    segments[index] = (segments[index] ?? '').replace(/(?<=\*)(\d+)(?=\*|$)/, by);
  }
  return segments.join('~');
}

const REMITTANCE = readFileSync(new URL('../fixtures/own_835_group_hbai_pt.edi', import.meta.url), 'utf8');

describe('a remittance as typed values', () => {
  it('says what was paid, why not more, and for whom', () => {
    const [transaction] = readGuide(REMITTANCE, REMITTANCE_835).transactions;
    if (!transaction?.body.sound) throw new Error('The file is not sound');
    const { payment, payee, groups } = transaction.body.value;
    expect([payment.amount, payment.day, payee.name.id]).toEqual([6961, '2026-06-20', '1234567893']);
    const [claim] = groups?.[0]?.claims ?? [];
    expect(claim?.outcome).toMatchObject({
      accountNumber: 'ENC1001',
      charge: 25000,
      paid: 6961,
      patientResponsibility: 1740,
    });
    expect(claim?.lines?.map(({ service }) => [service.procedure.code, service.charge, service.paid])).toEqual([
      ['96164', 6000, 935],
      ['96165', 4000, 802],
      ['97150', 5000, 1122],
      ['97110', 10000, 4102],
    ]);
    expect(claim?.lines?.[0]?.adjustments?.map(({ group, reason1, amount1 }) => [group, reason1, amount1])).toEqual([
      ['CO', '45', 4831],
      ['PR', '2', 234],
    ]);
  });

  it('keeps the form of an amount until it is another, and takes the shortest for a copy', () => {
    const file = REMITTANCE.replace('BPR*I*69.61', 'BPR*I*69.610');
    const [transaction] = readGuide(file, REMITTANCE_835).transactions;
    if (!transaction?.body.sound) throw new Error('The file is not sound');
    const { payment, ...rest } = transaction.body.value;
    const amountOf = (over: typeof payment) => {
      const body = { ...rest, payment: over };
      const written = writeGuide(REMITTANCE_835, ENVELOPE, [{ controlNumber: '0001', body }]);
      return written.ok ? /BPR\*I\*([^*]*)/.exec(written.text)?.[1] : null;
    };
    expect(amountOf(payment)).toBe('69.610');
    expect(amountOf({ ...payment })).toBe('69.61');
    expect(amountOf(Object.assign(payment, { amount: 50 }))).toBe('0.5');
  });

  it('gives each claim when it is whole, and keeps none', () => {
    const seen: unknown[] = [];
    const { transactions } = readGuide(REMITTANCE, REMITTANCE_835, {
      loops: [eachLoop(remittanceClaim, ({ sound, value }) => seen.push([sound, value.outcome?.accountNumber]))],
    });
    expect(seen).toEqual([[true, 'ENC1001']]);
    const body = transactions[0]?.body;
    expect(body?.value.groups?.[0]?.claims).toBeUndefined();
  });

  it('marks the claim that breaks its guide and reads what can be read', () => {
    const seen: { sound: boolean; charge: unknown; paid: unknown }[] = [];
    readGuide(REMITTANCE.replace('*1*250*69.61', '*1*25x*69.61'), REMITTANCE_835, {
      loops: [
        eachLoop(remittanceClaim, ({ sound, value }) =>
          seen.push({ sound, charge: value.outcome?.charge, paid: value.outcome?.paid }),
        ),
      ],
    });
    expect(seen).toEqual([{ sound: false, charge: undefined, paid: 6961 }]);
  });
});

describe('what a guide forbids is not written', () => {
  const body = () => {
    const [transaction] = readGuide(REMITTANCE, REMITTANCE_835).transactions;
    if (!transaction?.body.sound) throw new Error('The file is not sound');
    return transaction.body.value;
  };
  const refusals = (over: (value: ReturnType<typeof body>) => unknown, envelope: Partial<FileEnvelope> = {}) => {
    const transactions = [{ controlNumber: '0001', body: over(body()) as ReturnType<typeof body> }];
    const written = writeGuide(REMITTANCE_835, { ...ENVELOPE, ...envelope }, transactions);
    return written.ok ? [] : written.refusals.map(({ code, path }) => `${code} ${path}`);
  };

  it.each([
    [{ trace: undefined }, 'segment-missing transactions[0].trace'],
    [{ payee: undefined }, 'loop-missing transactions[0].payee'],
    [{ payment: { ...body().payment, amount: 1.5 } }, 'amount transactions[0].payment.amount'],
    [{ payment: { ...body().payment, method: 'XYZ' } }, 'code transactions[0].payment.method'],
    [{ payment: { ...body().payment, day: '2026-02-30' } }, 'day transactions[0].payment.day'],
    [
      { payment: { ...body().payment, receiverAccount: undefined, receiverAccountQualifier: 'DA', method: 'CHK' } },
      'element-missing-by-relation transactions[0].payment.receiverAccount',
    ],
    [{ trace: { ...body().trace, number: 'A*B' } }, 'delimiter-in-data transactions[0].trace.number'],
    [{ trace: { ...body().trace, number: 'A\nB' } }, 'character transactions[0].trace.number'],
    [{ trace: { ...body().trace, number: '' } }, 'element-missing transactions[0].trace.number'],
    [{ trace: { ...body().trace, number: 'X'.repeat(51) } }, 'too-long transactions[0].trace.number'],
  ])('%j', (over, refusal) => {
    expect(refusals((value) => ({ ...value, ...over }))).toEqual([refusal]);
  });

  it('nor an envelope that breaks its widths', () => {
    expect(
      refusals((value) => value, { senderId: 'SIXTEENCHARACTER', interchangeControlNumber: 1_000_000_000 }),
    ).toEqual([
      'too-long envelope.groupSender',
      'too-long envelope.senderId',
      'too-long envelope.interchangeControlNumber',
    ]);
  });
});
