import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { X12Parser } from 'node-x12';
import { describe, expect, it } from 'vitest';
import { amountCents, check, foldText, read, write837I, write837P } from '../index';
import type { ProfessionalClaim, ProfessionalFile, WriteResult } from '../index';
import {
  BOTOX_FILE,
  CLINIC,
  GROUP_FILE,
  groupClaim,
  HOSPITAL_FILE,
  hospitalClaim,
  JANE,
  line,
  SAM,
} from './claims.fixture';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

const written = (result: WriteResult) => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const refusals = (result: WriteResult) => (result.ok ? [] : result.refusals.map(({ code, path }) => `${code} ${path}`));
const professional = (...claims: ProfessionalClaim[]) => write837P({ ...GROUP_FILE, claims });
const segments = (text: string, name: string) =>
  read(text)
    .segments.filter(({ elements }) => elements[0] === name)
    .map(({ elements }) => elements.join('*'));
const strictParse = (text: string) => new X12Parser(true).parse(text);

describe('a file is written byte for byte', () => {
  // Reason: the reference files pin every segment and its place. Source: written by hand for this project. 2026-11-22.
  it.each([
    ['own_837P_group_hbai_pt.edi', () => write837P(GROUP_FILE)],
    ['own_837P_botox_jw.edi', () => write837P(BOTOX_FILE)],
    ['own_837I_botox_hopd_utn.edi', () => write837I(HOSPITAL_FILE)],
  ])('%s', (name, write) => {
    expect(written(write()).text).toBe(fixture(name));
  });

  it('and says what it holds', () => {
    expect(written(write837I(HOSPITAL_FILE))).toMatchObject({
      transactions: 1,
      segments: 41,
      claims: 1,
      totalCents: 230000,
    });
  });

  it('also without line breaks', () => {
    const { text } = written(write837P({ ...GROUP_FILE, lineBreaks: false }));
    expect(text).toBe(fixture('own_837P_group_hbai_pt.edi').replaceAll('\n', ''));
    expect(() => strictParse(text)).not.toThrow();
  });
});

describe('a claim', () => {
  it('of a dependent names the subscriber first and the patient below', () => {
    const { text } = written(professional(groupClaim({ dependent: SAM }), groupClaim({ accountNumber: 'ENC2' })));
    expect(segments(text, 'HL')).toEqual(['HL*1**20*1', 'HL*2*1*22*1', 'HL*3*2*23*0', 'HL*4*1*22*0']);
    expect(segments(text, 'SBR')).toEqual(['SBR*P********CI', 'SBR*P*18*******CI']);
    expect(segments(text, 'PAT')).toEqual(['PAT*19']);
    expect(check(text).counts).toMatchObject({ error: 0, warning: 0 });
    expect(() => strictParse(text)).not.toThrow();
  });

  it('shares its provider and its patient with the claims that have the same', () => {
    const other = { ...JANE, memberId: 'W2' };
    const claims = [groupClaim(), groupClaim({ subscriber: other }), groupClaim({ accountNumber: 'ENC9' })];
    const { text } = written(professional(...claims));
    expect(segments(text, 'HL')).toHaveLength(3);
    expect(segments(text, 'CLM').map((clm) => clm.split('*')[1])).toEqual(['ENC1001', 'ENC9', 'ENC1001']);
  });

  it('beyond a hundred of one patient begins that patient anew', () => {
    const many = Array.from({ length: 101 }, (_, index) => groupClaim({ accountNumber: `E${index}` }));
    expect(segments(written(professional(...many)).text, 'HL')).toHaveLength(3);
  });

  it('beyond five thousand begins another transaction, numbered on, in the same group', () => {
    const many = Array.from({ length: 5001 }, (_, index) =>
      groupClaim({ accountNumber: `E${index}`, lines: [line({ lineId: 'L1', procedureCode: '97150' })] }),
    );
    const { text, transactions } = written(professional(...many));
    expect(transactions).toBe(2);
    expect(segments(text, 'ST').map((st) => st.split('*')[2])).toEqual(['0001', '0002']);
    expect(segments(text, 'BHT').map((bht) => bht.split('*')[3])).toEqual(['PGRP1', 'PGRP1-2']);
    expect(check(text)).toMatchObject({
      claims: { claims: 5001, chargeCents: 5001 * 5000 },
      counts: { error: 0, warning: 0 },
    });
  });

  it('is signed, assigned and released unless it says otherwise', () => {
    const clm = (over: Partial<ProfessionalClaim>) =>
      segments(written(professional(groupClaim(over))).text, 'CLM')[0]
        ?.split('*')
        .slice(6)
        .join('*');
    expect(clm({})).toBe('Y*A*Y*Y');
    expect(clm({ providerSigned: false, acceptsAssignment: 'C', assignsBenefits: 'N', release: 'I' })).toBe('N*C*N*I');
  });

  it('that replaces another names it', () => {
    const { text } = written(
      professional(groupClaim({ frequency: '7', originalClaimNumber: 'ICN1', medicalRecordNumber: 'MRN-1' })),
    );
    expect(segments(text, 'CLM')[0]).toContain('11:B:7');
    expect(segments(text, 'REF').slice(1, 4)).toEqual(['REF*G1*AUTH778899', 'REF*F8*ICN1', 'REF*EA*MRN-1']);
    expect(refusals(professional(groupClaim({ frequency: '8' })))).toEqual(['missing claims[0].originalClaimNumber']);
  });

  it('of a facility carries further diagnoses, days and providers in their places', () => {
    const claim = hospitalClaim({
      diagnoses: ['G89.4', 'M54.50', 'F32.1'],
      statementThrough: '2026-06-03',
      operatingProvider: { name: { last: 'KIM', first: 'SOL' }, npi: '1245319599' },
    });
    const { text } = written(write837I({ ...HOSPITAL_FILE, claims: [claim] }));
    expect(segments(text, 'HI')).toEqual(['HI*ABK:G894', 'HI*APR:G43709', 'HI*ABF:M5450*ABF:F321']);
    expect(segments(text, 'DTP')[0]).toBe('DTP*434*RD8*20260601-20260603');
    expect(segments(text, 'NM1').at(-1)).toBe('NM1*72*1*KIM*SOL****XX*1245319599');
    expect(() => strictParse(text)).not.toThrow();
  });

  it('of a facility may have a line without a procedure', () => {
    const [first] = hospitalClaim().lines;
    if (!first) throw new Error('Expected a line');
    const { text } = written(
      write837I({ ...HOSPITAL_FILE, claims: [hospitalClaim({ lines: [{ ...first, procedureCode: null }] })] }),
    );
    expect(segments(text, 'SV2')).toEqual(['SV2*0510**800*UN*1']);
  });
});

describe('nothing is written when', () => {
  const bad = (over: Partial<ProfessionalClaim>) => refusals(professional(groupClaim(over)));
  const badLine = (over: object) => bad({ lines: [line({ lineId: 'L1', procedureCode: '97150', ...over })] });

  it.each(['*', ':', '^', '~'])('a name holds the delimiter %s', (delimiter) => {
    const subscriber = { ...JANE, name: { last: `D${delimiter}OE`, first: 'JANE' } };
    expect(bad({ subscriber })).toEqual(['delimiter-in-data claims[0].subscriber.name.last']);
  });

  it('a value holds a line break or a letter that not every payer reads', () => {
    expect(bad({ accountNumber: 'A\nB' })).toEqual(['character-not-allowed claims[0].accountNumber']);
    expect(bad({ authorizationNumber: 'É1' })).toEqual(['character-not-allowed claims[0].authorizationNumber']);
  });

  it('the header holds one', () => {
    expect(refusals(write837P({ ...GROUP_FILE, senderId: 'PAIN*' }))).toContain('delimiter-in-data senderId');
    expect(refusals(write837P({ ...GROUP_FILE, receiverId: 'X'.repeat(16) }))).toContain('too-long receiverId');
    expect(refusals(write837P({ ...GROUP_FILE, interchangeControlNumber: 1_000_000_000 }))).toEqual([
      'control-number interchangeControlNumber',
    ]);
    expect(refusals(write837P({ ...GROUP_FILE, groupControlNumber: 0 }))).toEqual([
      'control-number groupControlNumber',
    ]);
  });

  it.each([
    [{ chargeCents: 10.5 }, 'not-cents claims[0].lines[0].chargeCents'],
    [{ chargeCents: -1 }, 'not-cents claims[0].lines[0].chargeCents'],
    [{ units: 0 }, 'not-a-count claims[0].lines[0].units'],
    [{ units: 1.5 }, 'not-a-count claims[0].lines[0].units'],
    [{ serviceDay: '2026-02-29' }, 'not-a-day claims[0].lines[0].serviceDay'],
    [{ throughDay: '2026-05-31' }, 'not-a-day claims[0].lines[0].throughDay'],
    [{ diagnosisPointers: [3] }, 'pointer-without-diagnosis claims[0].lines[0].diagnosisPointers'],
    [{ diagnosisPointers: [] }, 'missing claims[0].lines[0].diagnosisPointers'],
    [{ diagnosisPointers: [1, 2, 1, 2, 1] }, 'too-many claims[0].lines[0].diagnosisPointers'],
    [{ modifiers: ['A', 'B', 'C', 'D', 'E'] }, 'too-many claims[0].lines[0].modifiers'],
    [{ procedureCode: ' ' }, 'missing claims[0].lines[0].procedureCode'],
    [{ drug: { ndc: '123', quantityThousandths: 1, unit: 'UN' } }, 'missing claims[0].lines[0].drug.ndc'],
  ])('a line says %j', (over, refusal) => {
    expect(badLine(over)).toEqual([refusal]);
  });

  it.each([
    [{ lines: [] }, 'missing claims[0].lines'],
    [
      { lines: Array.from({ length: 51 }, (_, index) => line({ lineId: `L${index}`, procedureCode: '97150' })) },
      'too-many claims[0].lines',
    ],
    [{ diagnoses: Array.from({ length: 13 }, () => 'G89.4') }, 'too-many claims[0].diagnoses'],
    [{ accountNumber: ' ' }, 'missing claims[0].accountNumber'],
    [
      { lines: [line({ lineId: 'L', procedureCode: '97150' }), line({ lineId: 'L', procedureCode: '97110' })] },
      'repeated claims[0].lines[1].lineId',
    ],
    [
      { billingProvider: { ...CLINIC, address: { ...CLINIC.address, postalCode: '62701' } } },
      'too-short claims[0].billingProvider.address.postalCode',
    ],
    [
      { billingProvider: { ...CLINIC, address: { ...CLINIC.address, line1: 'P.O. Box 12' } } },
      'not-in-guide claims[0].billingProvider.address.line1',
    ],
    [
      { billingProvider: { ...CLINIC, address: { ...CLINIC.address, postalCode: '6270l0001' } } },
      'not-in-guide claims[0].billingProvider.address.postalCode',
    ],
    [
      { subscriber: { ...JANE, address: { ...JANE.address, postalCode: '6270' } } },
      'not-in-guide claims[0].subscriber.address.postalCode',
    ],
    [{ diagnoses: ['G89.4', 'M5.4.5'] }, 'not-in-guide claims[0].diagnoses[1]'],
    [{ diagnoses: ['G89.4', 'M54-50'] }, 'not-in-guide claims[0].diagnoses[1]'],
    [{ diagnoses: ['....', 'M5450'] }, 'not-in-guide claims[0].diagnoses[0]'],
    [{ renderingProvider: { name: 'X', npi: '1234567890' } }, 'npi-check-digit claims[0].renderingProvider.npi'],
    [{ subscriber: { ...JANE, memberId: 'W' } }, 'too-short claims[0].subscriber.memberId'],
    [
      { subscriber: { ...JANE, name: { last: 'DOE', first: 'J'.repeat(36) } } },
      'too-long claims[0].subscriber.name.first',
    ],
  ])('a claim says %j', (over, refusal) => {
    expect(bad(over)).toEqual([refusal]);
  });

  it('an organization stands where the guide knows persons only, or a code is none of the guide or has no form', () => {
    expect(bad({ referringProvider: { name: CLINIC.name, npi: CLINIC.npi } })).toEqual([
      'not-in-guide claims[0].referringProvider.name',
    ]);
    const operated = write837I({
      ...HOSPITAL_FILE,
      claims: [hospitalClaim({ operatingProvider: { name: CLINIC.name, npi: CLINIC.npi } })],
    });
    expect(refusals(operated)).toEqual(['not-in-guide claims[0].operatingProvider.name']);
    const reasoned = write837I({ ...HOSPITAL_FILE, claims: [hospitalClaim({ reasonsForVisit: ['G43.7.0'] })] });
    expect(refusals(reasoned)).toEqual(['not-in-guide claims[0].reasonsForVisit']);
    const second = groupClaim({ accountNumber: 'ENC2', subscriber: { ...JANE, memberId: 'W2', filingCode: 'XX' } });
    expect(refusals(professional(groupClaim(), second))).toEqual(['not-in-guide claims[1].subscriber.filingCode']);
    expect(badLine({ drug: { ndc: '00023392102', quantityThousandths: 1, unit: 'XX' } })).toEqual([
      'not-a-choice claims[0].lines[0].drug.unit',
    ]);
  });

  it.each([
    [{ dependent: { ...SAM, relationshipCode: 'XX' } }, 'not-in-guide claims[0].dependent.relationshipCode'],
    [
      { subscriber: { ...JANE, address: { ...JANE.address, city: 'X' } } },
      'not-in-guide claims[0].subscriber.address.city',
    ],
  ])('the guide refuses %j, by the caller’s own name', (over, refusal) => {
    expect(bad(over)).toEqual([refusal]);
  });

  it('an NPI, a letter or a type is wrong, and the message says in what', () => {
    const said = (over: object) => {
      const result = professional({ ...groupClaim(), ...over });
      return result.ok ? [] : result.refusals.map(({ message }) => message);
    };
    expect(said({ renderingProvider: { name: 'X', npi: '1234567890' } })).toEqual([
      'The check digit of “1234567890” is wrong',
    ]);
    expect(said({ renderingProvider: { name: 'X', npi: '12345' } })).toEqual(['“12345” is no NPI: it has ten digits']);
    expect(said({ accountNumber: 'AÉ' })).toEqual([
      '“É” (U+00C9) in “AÉ” is outside of plain text; foldText makes letters plain',
    ]);
    expect(said({ lines: [{ ...line({ lineId: 'L', procedureCode: '97150' }), units: '2' }] })).toEqual([
      '“2” is text and should be a number',
    ]);
  });

  it('there is no claim at all', () => {
    expect(refusals(professional())).toEqual(['missing claims']);
  });

  it('one claim of many is wrong, and every wrong one is named', () => {
    const wrong = groupClaim({ accountNumber: '' });
    expect(refusals(professional(groupClaim(), wrong, groupClaim(), wrong))).toEqual([
      'missing claims[1].accountNumber',
      'missing claims[3].accountNumber',
    ]);
  });
});

describe('whatever the claims are', () => {
  const plain = fc
    .string({ unit: fc.constantFrom(..."ABCXYZ019 -.,'/&"), minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '');
  const memberIds = plain.filter((id) => id.length > 1);
  const lines = fc.array(
    fc.record({
      lineId: plain,
      procedureCode: fc.constantFrom('96164', '97150', '97110'),
      modifiers: fc.subarray(['GP', '59', 'KX']),
      chargeCents: fc.integer({ min: 0, max: 99_999_999 }),
      units: fc.integer({ min: 1, max: 999 }),
      diagnosisPointers: fc.subarray([1, 2], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 50 },
  );
  const claims = fc.array(fc.record({ accountNumber: plain, memberId: memberIds, isDependent: fc.boolean(), lines }), {
    minLength: 1,
    maxLength: 8,
  });
  const file = claims.map((list): ProfessionalFile => ({
    ...GROUP_FILE,
    claims: list.map(({ accountNumber, memberId, isDependent, lines: given }) =>
      groupClaim({
        accountNumber,
        subscriber: { ...JANE, memberId },
        dependent: isDependent ? SAM : null,
        lines: given.map((one, index) => line({ ...one, lineId: `${one.lineId}${index}` })),
      }),
    ),
  }));

  it('the file checks clean, parses strictly and carries every cent', () => {
    fc.assert(
      fc.property(file, (given) => {
        const { text, totalCents, claims: count } = written(write837P(given));
        const expected = given.claims
          .flatMap((claim) => claim.lines)
          .reduce((sum, { chargeCents }) => sum + chargeCents, 0);
        const summary = check(text);
        expect(summary.counts).toMatchObject({ error: 0, warning: 0 });
        expect(summary.claims).toMatchObject({ claims: count, chargeCents: expected, lineChargeCents: expected });
        expect([totalCents, count]).toEqual([expected, given.claims.length]);
        expect(() => strictParse(text)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  it('every value comes back out of the file as it went in', () => {
    fc.assert(
      fc.property(plain, memberIds, fc.integer({ min: 0, max: 2 ** 40 }), (account, member, chargeCents) => {
        const claim = groupClaim({
          accountNumber: account,
          subscriber: { ...JANE, memberId: member },
          lines: [line({ lineId: 'L', procedureCode: '97150', chargeCents })],
        });
        const { segments: found } = read(written(professional(claim)).text);
        const clm = found.find(({ elements }) => elements[0] === 'CLM')?.elements;
        expect([clm?.[1], amountCents(clm?.[2] ?? '')]).toEqual([account, chargeCents]);
        expect(found.find(({ elements }) => elements[1] === 'IL')?.elements[9]).toBe(member);
      }),
    );
  });

  it('any text is either written as it is or refused, never shifted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 38 }), (account) => {
        const result = professional(groupClaim({ accountNumber: account }));
        const isPlain = /^[ -~]+$/.test(account) && !/[*:^~]/.test(account) && account.trim() !== '';
        expect(result.ok).toBe(isPlain);
        if (result.ok) expect(check(result.value.text).counts).toMatchObject({ error: 0, warning: 0 });
      }),
    );
  });
});

it('text is folded to plain letters, and what cannot be folded stays to be refused', () => {
  expect(foldText(' José  Núñez-Łuß ')).toBe('Jose Nunez-Luss');
  expect(foldText('O’Neil')).toBe("O'Neil");
  expect(foldText('李*')).toBe('李*');
});
