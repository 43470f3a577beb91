import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountCents, amountText, check, isNpi, read, writeSegments } from '../index';

const NAMES = [
  'own_835_group_hbai_pt',
  'own_837I_botox_hopd_utn',
  'own_837P_botox_jw',
  'own_837P_group_hbai_pt',
] as const;
const bytes = (name: string) => readFileSync(new URL(`../fixtures/${name}.edi`, import.meta.url));
const text = (name: string) => bytes(name).toString('utf8');

const GROUP = text('own_837P_group_hbai_pt');
const REMITTANCE = text('own_835_group_hbai_pt');
/** What is found, without what only describes the layout. */
const problems = (file: string | Uint8Array) => check(file).findings.filter(({ severity }) => severity !== 'info');
const codes = (file: string) =>
  problems(file).map(({ code, place: { segmentId, element } }) => `${code} ${segmentId}${element ?? ''}`);
const change = (file: string, from: string | RegExp, to: string) => {
  expect(file).toMatch(from);
  return file.replace(from, to);
};

describe('a whole file', () => {
  it.each(NAMES)('%s comes back byte for byte', (name) => {
    const file = read(bytes(name));
    expect(Buffer.from(writeSegments(file.segments, file.trail)).equals(bytes(name))).toBe(true);
  });

  // Reason: totals added up by hand from the files. Source: own files. 2026-11-22.
  it.each([
    ['own_837P_group_hbai_pt', 25000, 4],
    ['own_837P_botox_jw', 190000, 3],
    ['own_837I_botox_hopd_utn', 230000, 3],
  ])('%s is sound and holds one claim of %d cents in %d lines', (name, cents, lines) => {
    const summary = check(bytes(name));
    expect(summary).toMatchObject({ interchanges: 1, groups: 1, transactions: 1, transactionSets: { '837': 1 } });
    expect(summary.claims).toEqual({ claims: 1, lines, chargeCents: cents, lineChargeCents: cents });
    expect(summary.counts).toEqual({ error: 0, warning: 0, info: 1 });
  });

  // Reason: added up by hand from the file. Source: own file. 2026-11-22.
  it('own_835_group_hbai_pt is sound and pays 69.61 of 250', () => {
    const { payments, counts, transactionSets } = check(bytes('own_835_group_hbai_pt'));
    expect(transactionSets).toEqual({ '835': 1 });
    expect(payments).toEqual({
      payments: 1,
      claims: 1,
      lines: 4,
      chargeCents: 25000,
      lineChargeCents: 25000,
      paidCents: 6961,
      claimPaidCents: 6961,
      providerAdjustmentCents: 0,
      balances: {
        transaction: { checked: 1, balanced: 1 },
        claim: { checked: 1, balanced: 1 },
        line: { checked: 4, balanced: 4 },
      },
    });
    // Its lines stand in lines of their own, and it writes 17.40.
    expect(counts).toEqual({ error: 0, warning: 0, info: 2 });
  });

  it('opens into interchange, group and transaction', () => {
    const [interchange] = read(GROUP).interchanges;
    expect(interchange).toMatchObject({
      senderId: 'PAINCLINIC',
      receiverId: 'TESTPAYER',
      controlNumber: '000000101',
      usage: 'T',
    });
    const transaction = interchange?.groups[0]?.transactions[0];
    expect(transaction).toMatchObject({ setId: '837', controlNumber: '0001', version: '005010X222A1' });
    expect(transaction?.segments).toHaveLength(44);
    // An 835 says its guide in the group only.
    expect(read(REMITTANCE).interchanges[0]?.groups[0]?.transactions[0]?.version).toBe('005010X221A1');
  });

  it('says its delimiters, a repetition separator only in versions that have one', () => {
    const plain = { element: '*', component: ':', repetition: '^', segment: '~' };
    expect(read(GROUP).interchanges[0]?.delimiters).toEqual(plain);
    const old = change(change(GROUP, '*^*00501*', '*U*00401*'), '005010X222A1~\nST', '004010X098A1~\nST');
    expect(read(old).interchanges[0]?.delimiters).toEqual({ ...plain, repetition: null });
  });

  it('may follow another with other delimiters', () => {
    const other = GROUP.replaceAll('000000101', '000000102');
    const summary = check(GROUP + other.replaceAll('*', '|').replaceAll(':', '>').replaceAll('~\n', "'"));
    expect(summary).toMatchObject({ interchanges: 2, transactions: 2, counts: { error: 0, warning: 0 } });
    expect(summary.claims).toMatchObject({ claims: 2, chargeCents: 50000 });
  });

  it('that stands in it twice is told, whatever follows it', () => {
    expect(codes(GROUP + GROUP)).toEqual(['interchange-repeated ISA13']);
    expect(codes(GROUP + GROUP.replace('*PAINCLINIC ', '*OTHERCLINIC'))).toEqual([]);
  });

  it.each([
    ['carriage returns', GROUP.replaceAll('\n', '\r\n'), 'line-ends'],
    ['no line breaks', GROUP.replaceAll('\n', ''), null],
    ['line breaks as terminators', GROUP.replaceAll('~\n', '\n'), null],
    ['both characters of a line break as terminators', GROUP.replaceAll('~\n', '\r\n'), 'line-ends'],
    ['indented lines', GROUP.replaceAll('\n', '\n   '), 'irregular-space'],
    ['blank lines', GROUP.replace('~\nSBR', '~\n\n\nSBR'), 'irregular-space'],
  ])('is read with %s, which it says', (_, file, said) => {
    const { claims, findings } = check(file);
    expect(claims).toMatchObject({ claims: 1, chargeCents: 25000 });
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(said ? [`info ${said}`] : []);
    const { segments, trail } = read(file);
    expect(writeSegments(segments, trail)).toBe(file);
  });

  it('is read behind a byte order mark, and says so', () => {
    for (const file of [`\uFEFF${GROUP}`, Buffer.from(`\uFEFF${GROUP}`)]) {
      const { claims, findings } = check(file);
      expect(claims.claims).toBe(1);
      expect(findings.map(({ code }) => code)).toEqual(['byte-order-mark', 'line-ends']);
    }
  });

  it('is read when lines were broken at a width, also inside of data', () => {
    const wrapped = (GROUP.replaceAll('\n', '').match(/.{1,80}/g) ?? []).join('\r\n');
    const { claims, counts, findings } = check(wrapped);
    expect(claims).toEqual({ claims: 1, lines: 4, chargeCents: 25000, lineChargeCents: 25000 });
    expect(counts).toMatchObject({ error: 0 });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['line-break-in-data', 'irregular-space']));
  });
});

describe('the envelope', () => {
  it.each([
    ['SE*44*0001', 'SE*43*0001', 'count SE1'],
    ['SE*44*0001', 'SE*44*0002', 'control-number SE2'],
    ['GE*1*101', 'GE*2*101', 'count GE1'],
    ['GE*1*101', 'GE*1*102', 'control-number GE2'],
    ['IEA*1*000000101', 'IEA*x*000000101', 'count IEA1'],
    ['IEA*1*000000101', 'IEA*1*000000102', 'control-number IEA2'],
    ['SE*44*0001~\n', '', 'trailer-missing ST'],
    ['GE*1*101~\n', '', 'trailer-missing GS'],
    ['IEA*1*000000101~\n', '', 'trailer-missing ISA'],
    ['ISA*00*  ', 'ISA*00* ', 'isa-length ISA'],
    ['HL*2*1*22', 'HL*2*9*22', 'hl-parent HL2'],
    ['HL*2*1*22', 'HL*3*1*22', 'hl-number HL1'],
    ['XX*1245319599', 'XX*1245319598', 'npi-check-digit NM19'],
    ['*250***11', '*251***11', 'claim-total CLM2'],
    ['*UN*2***2', '*UN*2***2', ''],
  ])('with %s for %s is found out: %s', (from, to, finding) => {
    expect(codes(change(GROUP, from, to))).toEqual(finding === '' ? [] : [finding]);
  });

  it('finds segments that belong to no transaction; an acknowledgment of the interchange may', () => {
    expect(codes(change(GROUP, 'GS*HC', 'NTE**x~\nGS*HC'))).toEqual(['outside-transaction NTE']);
    expect(codes(change(GROUP, 'GS*HC', 'TA1*000000101*260602*0900*A*000~\nGS*HC'))).toEqual([]);
    expect(codes(GROUP.slice(GROUP.indexOf('ST*')))).toEqual([
      'outside-group ST',
      'no-isa ST',
      'trailer-alone GE',
      'trailer-alone IEA',
    ]);
    expect(codes(GROUP.slice(GROUP.indexOf('BHT*'))).slice(-3)).toEqual([
      'trailer-alone SE',
      'trailer-alone GE',
      'trailer-alone IEA',
    ]);
  });

  it('that is cut keeps what was read', () => {
    const cut = GROUP.slice(0, GROUP.indexOf('LX*3') + 10);
    const summary = check(cut);
    expect(summary.claims).toMatchObject({ claims: 1, lineChargeCents: 10000 });
    expect(summary.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['not-terminated', 'trailer-missing', 'claim-total']),
    );
  });

  it('a level out of order says which number was due', () => {
    expect(problems(change(GROUP, 'HL*2*1*22', 'HL*3*1*22'))[0]?.message).toBe('This level should have number 2');
  });

  it('says where: segment by number and name, element as the guides count', () => {
    const wrong = change(GROUP, '*250***11', '*251***11');
    expect(problems(wrong)).toEqual([
      {
        severity: 'error',
        code: 'claim-total',
        message: 'The claim says 251, its 4 lines are 250',
        place: {
          interchange: 1,
          group: 1,
          transaction: 1,
          segment: 19,
          segmentId: 'CLM',
          element: 2,
          component: null,
          offset: wrong.indexOf('CLM*'),
        },
      },
    ]);
  });

  it.each([[''], ['hello'], ['ISA'], ['ISA*'], ['\uFEFF'], ['~~~~']])('that is none is said to be none: %j', (file) => {
    expect(check(file).findings.map(({ severity }) => severity)).toContain('error');
  });
});

describe('the balances of a remittance', () => {
  it('line: charge less payment is what its adjustments say', () => {
    expect(codes(change(REMITTANCE, 'CAS*CO*45*48.31', 'CAS*CO*45*48.30'))).toEqual([
      'line-balance SVC2',
      'claim-balance CLP3',
    ]);
  });

  it('says whose claim it is, and how much is missing, in dollars and cents', () => {
    const messages = (file: string) => problems(file).map(({ message }) => message);
    expect(messages(change(REMITTANCE, 'CAS*CO*45*48.31', 'CAS*CO*45*48.30'))).toEqual([
      'Account ENC1001: charge 60.00 less paid 9.35, the adjustments are 50.64: off by 0.01',
      'Account ENC1001: charge 250.00 less paid 69.61, the adjustments are 180.38: off by 0.01',
    ]);
    expect(messages(change(REMITTANCE, 'BPR*I*69.61', 'BPR*I*69.60'))).toEqual([
      'Payment is 69.60, claims less provider adjustments are 69.61: off by 0.01',
    ]);
  });

  it('claim: adjustments of the claim count for the claim and not for a line', () => {
    const moved = change(REMITTANCE, 'CLP*ENC1001*1*250*69.61', 'CLP*ENC1001*1*250*64.61');
    const withClaimLevel = change(moved, 'NM1*QC', 'CAS*CO*45*5~\nNM1*QC');
    expect(codes(withClaimLevel)).toEqual(['count SE1', 'payment-balance BPR2']);
  });

  it('what the patient owes is the adjustments of group PR, but for a reversal', () => {
    expect(codes(change(REMITTANCE, '*17.40*12', '*17.41*12'))).toEqual(['patient-share CLP5']);
    const back = 'CLP*ENC1001*22*-250*-69.61*';
    expect(codes(change(REMITTANCE, /CLP\*ENC1001\*1\*250\*69.61\*17.40/, `${back}17.41`))).not.toContain(
      'patient-share CLP5',
    );
  });

  it('payment: claims less provider adjustments', () => {
    expect(codes(change(REMITTANCE, 'BPR*I*69.61', 'BPR*I*69.60'))).toEqual(['payment-balance BPR2']);
    const withheld = change(
      change(REMITTANCE, 'BPR*I*69.61', 'BPR*I*59.61'),
      'SE*34',
      'PLB*1234567893*20261231*WO:1*10~\nSE*35',
    );
    expect(codes(withheld)).toEqual([]);
  });

  it('the lines of a claim add up to it', () => {
    expect(codes(change(REMITTANCE, '*60*9.35', '*61*10.35'))).toEqual(['claim-total CLP3']);
  });

  it('a claim without service lines has nothing to add up', () => {
    const head = REMITTANCE.indexOf('SVC*');
    const adjusted = REMITTANCE.slice(0, head).replace('NM1*QC', 'CAS*CO*45*162.99~\nCAS*PR*2*17.40~\nNM1*QC');
    const claimOnly = `${adjusted}SE*16*0001~\nGE*1*104~\nIEA*1*000000104~\n`;
    expect(check(claimOnly).payments).toMatchObject({ claims: 1, lines: 0, chargeCents: 25000, lineChargeCents: 0 });
    expect(codes(claimOnly)).toEqual([]);
  });

  it('the check digit of the payee’s NPI is looked at too', () => {
    expect(codes(change(REMITTANCE, 'XX*1234567893', 'XX*1234567890'))).toEqual(['npi-check-digit N14']);
  });

  it.each(['2.3x4', '2.345', '1e2', '-', '9999999999999999'])(
    'an amount like %s is an error, and what it touches neither balances nor has a total',
    (written) => {
      const wrong = change(REMITTANCE, 'CAS*PR*2*2.34', `CAS*PR*2*${written}`);
      expect(codes(wrong)).toEqual(['amount CAS3', 'line-balance SVC2', 'claim-balance CLP3']);
      expect(check(change(REMITTANCE, 'BPR*I*69.61', `BPR*I*${written}`)).payments).toMatchObject({
        paidCents: null,
        claimPaidCents: 6961,
        balances: { transaction: { checked: 1, balanced: 0 } },
      });
    },
  );

  it('a remittance without BPR pays nothing that balances', () => {
    const without = change(REMITTANCE, /BPR[^~]*~\n/, '');
    expect(check(without).payments.balances.transaction).toEqual({ checked: 1, balanced: 0 });
  });
});

describe('amounts', () => {
  it.each([
    [0, '0'],
    [5, '0.05'],
    [50, '0.5'],
    [6000, '60'],
    [116250, '1162.5'],
    [-123, '-1.23'],
  ])('%d cents are %s', (cents, written) => {
    expect(amountText(cents)).toBe(written);
    expect(amountCents(written)).toBe(cents);
  });

  it.each(['1.005', 'abc', '1,000', '.', '-', '1e3', '0x1', '99999999999999999'])(
    '%s is no amount in cents',
    (written) => {
      expect(amountCents(written)).toBeNull();
    },
  );

  it.each([
    ['', 0],
    ['.5', 50],
    ['7.', 700],
    ['1.500', 150],
    ['-0', 0],
    [' 3 ', 300],
  ])('%j is read as %d', (written, cents) => {
    expect(amountCents(written)).toBe(cents);
  });

  it('survive the way to text and back, to the cent', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        expect(amountCents(amountText(cents))).toBe(cents);
      }),
    );
    expect(() => amountText(0.1)).toThrow();
  });
});

it('an NPI carries its check digit', () => {
  expect(['1234567893', '1245319599'].map(isNpi)).toEqual([true, true]);
  expect(['1234567890', '123456789', '12345678931', 'abcdefghij'].map(isNpi)).toEqual([false, false, false, false]);
});
