import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../kernel';
import type { FhirImport } from './index';
import { readFhirBundle } from './index';

const TODAY = toPlainDate('2026-11-22');
const LIMITS = { maxEntries: 50, maxDepth: 12, maxTextLength: 40 };

const patient = (over: object = {}) => ({
  fullUrl: 'urn:uuid:p-1',
  resource: {
    resourceType: 'Patient',
    id: 'p-1',
    identifier: [
      { system: 'urn:source', value: 'internal-1' },
      { type: { coding: [{ code: 'MR' }] }, system: 'urn:hospital', value: 'MRN-1' },
      { type: { coding: [{ code: 'SS' }] }, system: 'urn:ssn', value: '999-64-9127' },
    ],
    name: [{ family: 'Nick' }, { use: 'official', family: 'Doe', given: ['Jane', 'Q'] }],
    telecom: [
      { system: 'email', value: 'x@y.z' },
      { system: 'phone', value: '555-0100' },
    ],
    gender: 'female',
    birthDate: '1970-01-15',
    address: [{ line: ['1 Oak Ave', 'Apt 2'], city: 'Springfield', state: 'Illinois', postalCode: '62702' }],
    ...over,
  },
});
const condition = (over: object = {}) => ({
  resource: {
    resourceType: 'Condition',
    id: 'c-1',
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: {
      coding: [{ system: 'http://snomed.info/sct', code: '82423001', display: 'Chronic pain' }],
      text: 'Chronic pain',
    },
    subject: { reference: 'urn:uuid:p-1' },
    onsetDateTime: '2001-05-06T23:30:00-05:00',
    ...over,
  },
});
const claim = (payer: string, start: string, over: object = {}) => ({
  resource: {
    resourceType: 'Claim',
    patient: { reference: 'urn:uuid:p-1' },
    billablePeriod: { start: `${start}T08:00:00Z`, end: `${start}T09:00:00Z` },
    insurance: [
      { focal: false, coverage: { display: 'second' } },
      { focal: true, coverage: { display: payer } },
    ],
    ...over,
  },
});
const bundle = (...entry: unknown[]) => ({ resourceType: 'Bundle', type: 'transaction', entry });

const read = (...entry: unknown[]): FhirImport => {
  const result = readFhirBundle(bundle(...entry), LIMITS, TODAY);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const codes = (from: FhirImport) => from.findings.map(({ code }) => code);

describe('a patient', () => {
  it('is taken with the record number, the official name, the first phone and the address', () => {
    const { patients, findings } = read(patient());
    expect(findings).toEqual([]);
    expect(patients).toEqual([
      {
        identityKey: 'urn:hospital|MRN-1',
        medicalRecordNumber: 'MRN-1',
        family: 'Doe',
        given: 'Jane Q',
        birthDate: '1970-01-15',
        sex: 'female',
        phone: '555-0100',
        address: { line: '1 Oak Ave Apt 2', city: 'Springfield', state: 'IL', postalCode: '62702' },
        deceasedDay: null,
      },
    ]);
  });

  it('never brings a social security number along', () => {
    expect(JSON.stringify(read(patient()))).not.toContain('999-64');
  });

  it('without a record number is known by the first other number', () => {
    const identifier = [{ value: 'no system' }, { system: 'urn:source', value: 'internal-1' }];
    expect(read(patient({ identifier })).patients[0]?.identityKey).toBe('urn:source|internal-1');
  });

  it.each([
    ['no-identifier', { identifier: [{ value: 'x' }] }],
    ['medical-record-number-unusable', { identifier: [{ system: 'urn:x', value: 'A*1~' }] }],
    ['no-name', { name: [{ given: ['Jane'] }] }],
    ['birth-date-unusable', { birthDate: '1970' }],
    ['birth-date-unusable', { birthDate: '1970-02-30' }],
    ['birth-date-implausible', { birthDate: '2027-01-01' }],
    ['birth-date-implausible', { birthDate: '1890-01-01' }],
  ])('is skipped with the reason %s', (code, over) => {
    const result = read(patient(over), condition());
    expect(result.patients).toEqual([]);
    expect(result.findings[0]).toEqual({ outcome: 'skipped', code, resourceType: 'Patient', entryIndex: 0, count: 1 });
    expect(codes(result)).toEqual([code, 'patient-unknown']);
  });

  it.each([
    ['sex-unknown', { gender: 'f' }, { sex: 'unknown' }],
    ['address-incomplete', { address: [{ city: 'X' }] }, { address: null }],
    ['date-unusable', { deceasedBoolean: true }, { deceasedDay: null }],
    ['text-cleaned', { name: [{ family: 'D\u202eo\u0000e' }] }, { family: 'D o e' }],
    ['text-cleaned', { name: [{ family: 'Dough\ud800' }] }, { family: 'Dough' }],
    ['text-cleaned', { name: [{ family: 'x'.repeat(100) }] }, { family: 'x'.repeat(40) }],
  ])('is changed and says so: %s', (code, over, expected) => {
    const result = read(patient(over));
    expect(codes(result)).toEqual([code]);
    expect(result.patients[0]).toMatchObject(expected);
  });

  it('without any address is taken without a word about it', () => {
    const result = read(patient({ address: undefined, telecom: [] }));
    expect(result.findings).toEqual([]);
    expect(result.patients[0]).toMatchObject({ address: null, phone: null });
  });

  it('may be born today, or a hundred and twenty-five years ago', () => {
    expect(read(patient({ birthDate: '2026-11-22' })).patients).toHaveLength(1);
    expect(read(patient({ birthDate: '1901-11-22' })).patients).toHaveLength(1);
    expect(read(patient({ birthDate: '2026-11-23' })).patients).toHaveLength(0);
    expect(read(patient({ birthDate: '1900-11-22' })).patients).toHaveLength(0);
  });

  it('without a family name in the official name is not found under another', () => {
    expect(codes(read(patient({ name: [{ family: 'Nick' }, { use: 'official', given: ['Jane'] }] })))).toEqual([
      'no-name',
    ]);
  });

  it('with an address that lacks its city or state is taken without the address', () => {
    for (const address of [
      { line: ['1 Oak'], city: 'X' },
      { line: ['1 Oak'], state: 'IL' },
      { line: [], city: 'X', state: 'IL' },
    ])
      expect(read(patient({ address: [address] })).patients[0]?.address).toBeNull();
    expect(
      read(patient({ address: [{ line: ['1 Oak'], city: 'X', state: 'IL' }] })).patients[0]?.address?.postalCode,
    ).toBe('');
  });

  it('who has died keeps the day', () => {
    expect(read(patient({ deceasedDateTime: '2018-04-27T07:44:08+00:00' })).patients[0]?.deceasedDay).toBe(
      '2018-04-27',
    );
  });

  it('given twice is taken once, and the history of both entries is kept', () => {
    const again = { ...patient({ id: 'p-2' }), fullUrl: 'urn:uuid:p-2' };
    const result = read(patient(), again, condition({ subject: { reference: 'Patient/p-2' } }));
    expect(codes(result)).toEqual(['duplicate-identifier']);
    expect(result.conditions[0]?.patientKey).toBe(result.patients[0]?.identityKey);
  });
});

describe('a condition', () => {
  it('is taken with its code and the day on which it began where it began', () => {
    expect(read(patient(), condition()).conditions).toEqual([
      {
        patientKey: 'urn:hospital|MRN-1',
        identityKey: 'urn:hospital|MRN-1|c-1',
        system: 'http://snomed.info/sct',
        code: '82423001',
        display: 'Chronic pain',
        onsetDay: '2001-05-06',
        abatementDay: null,
        active: true,
      },
    ]);
  });

  it('that ended or is resolved is not active', () => {
    expect(read(patient(), condition({ abatementDateTime: '2002-01-01' })).conditions[0]).toMatchObject({
      active: false,
      abatementDay: '2002-01-01',
    });
    expect(
      read(patient(), condition({ clinicalStatus: { coding: [{ code: 'resolved' }] } })).conditions[0]?.active,
    ).toBe(false);
  });

  it.each([
    ['a month', { onsetDateTime: '2001-05' }, 'onsetDay'],
    ['no day of the calendar', { onsetDateTime: '2001-13-01T00:00:00Z' }, 'onsetDay'],
    ['a day with a tail', { abatementDateTime: '2001-05-06x' }, 'abatementDay'],
  ])('whose date is %s is taken without it, and says so', (_, over, name) => {
    const result = read(patient(), condition(over));
    expect(codes(result)).toEqual(['date-unusable']);
    expect(result.conditions[0]).toMatchObject({ [name]: null, code: '82423001' });
  });

  it('without dates is taken as it is', () => {
    const result = read(patient(), condition({ onsetDateTime: undefined, id: undefined }));
    expect(result.findings).toEqual([]);
    expect(result.conditions[0]).toMatchObject({
      onsetDay: null,
      active: true,
      identityKey: 'urn:hospital|MRN-1|82423001@',
    });
  });

  it('is skipped when it was entered in error, has no code, or belongs to nobody', () => {
    const wrong = condition({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } });
    const result = read(patient(), wrong, condition({ code: { text: 'pain' } }), condition({ subject: {} }));
    expect(codes(result)).toEqual(['entered-in-error', 'no-code', 'patient-unknown']);
    expect(result.conditions).toEqual([]);
  });
});

it('writes the state of an address in two letters, as claims need it, and leaves what it does not know', () => {
  const stateOf = (state: string) =>
    read(patient({ address: [{ line: ['1 Main St'], city: 'X', state, postalCode: '02169' }] })).patients[0]?.address
      ?.state;
  expect(['Massachusetts', 'new york', 'IL', 'Ontario'].map(stateOf)).toEqual(['MA', 'NY', 'IL', 'Ontario']);
});

describe('coverage', () => {
  it('is one row per payer over the days on which claims named it, the latest first', () => {
    const { coverages } = read(
      patient(),
      claim('private', '2020-03-01'),
      claim('medicare', '2024-01-02'),
      claim('private', '2019-01-01'),
    );
    expect(coverages).toEqual([
      {
        patientKey: 'urn:hospital|MRN-1',
        payerName: 'medicare',
        firstDay: '2024-01-02',
        lastDay: '2024-01-02',
        endDay: null,
      },
      {
        patientKey: 'urn:hospital|MRN-1',
        payerName: 'private',
        firstDay: '2019-01-01',
        lastDay: '2020-03-01',
        endDay: null,
      },
    ]);
  });

  it('named once without days keeps the days of the other claims, whichever comes first', () => {
    const undated = claim('private', '2020-03-01', { billablePeriod: undefined });
    const days = { payerName: 'private', firstDay: '2020-03-01', lastDay: '2020-03-01' };
    expect(read(patient(), undated, claim('private', '2020-03-01')).coverages).toEqual([expect.objectContaining(days)]);
    expect(read(patient(), claim('private', '2020-03-01'), undated).coverages).toEqual([expect.objectContaining(days)]);
    expect(read(patient(), undated).coverages[0]).toMatchObject({ firstDay: null, lastDay: null });
  });

  it('of the same last day is sorted by name, so that two imports agree', () => {
    const names = (...order: string[]) =>
      read(patient(), ...order.map((name) => claim(name, '2020-03-01'))).coverages.map(({ payerName }) => payerName);
    expect(names('b', 'a', 'c')).toEqual(['a', 'b', 'c']);
    expect(names('c', 'b', 'a')).toEqual(['a', 'b', 'c']);
  });

  it('of nobody is a statement, and of an unnamed payer no coverage', () => {
    expect(codes(read(patient(), claim('no_insurance', '2020-03-01'), claim(' ', '2020-03-01')))).toEqual([
      'no-insurance',
      'no-payer-name',
    ]);
  });

  it('may come as a Coverage resource', () => {
    const resource = {
      resourceType: 'Coverage',
      beneficiary: { reference: 'Patient/p-1' },
      payor: [{ display: 'Acme' }],
      period: { start: '2020-01-01' },
    };
    expect(read(patient(), { resource }).coverages[0]).toMatchObject({
      payerName: 'Acme',
      firstDay: '2020-01-01',
      lastDay: '2020-01-01',
      endDay: null,
    });
  });

  it('ends when a Coverage says so, and never because of a claim', () => {
    const resource = {
      resourceType: 'Coverage',
      beneficiary: { reference: 'Patient/p-1' },
      payor: [{ display: 'Acme' }],
      period: { start: '2020-01-01', end: '2021-12-31' },
    };
    expect(read(patient(), { resource }).coverages[0]).toMatchObject({ endDay: '2021-12-31' });
    expect(read(patient(), claim('Acme', '2020-03-01')).coverages[0]).toMatchObject({ endDay: null });
  });
});

describe('a bundle', () => {
  it('counts what it does not take, by type', () => {
    const other = { resource: { resourceType: 'Observation' } };
    expect(read(other, patient(), other, { resource: { resourceType: 'constructor' } }).findings).toEqual([
      { outcome: 'skipped', code: 'type-not-imported', resourceType: 'Observation', entryIndex: null, count: 2 },
      { outcome: 'skipped', code: 'type-not-imported', resourceType: 'constructor', entryIndex: null, count: 1 },
    ]);
  });

  it.each([[null], ['text'], [[]], [{}], [{ resourceType: 'Patient' }], [{ resourceType: ['Bundle'] }]])(
    'is refused when it is none: %j',
    (json) => {
      expect(readFhirBundle(json, LIMITS, TODAY)).toMatchObject({ ok: false, refusal: { code: 'not-a-bundle' } });
    },
  );

  it('is refused beyond its limits, and says by how much', () => {
    const many = bundle(...Array.from({ length: 51 }, () => patient()));
    expect(readFhirBundle(many, LIMITS, TODAY)).toEqual({
      ok: false,
      refusal: { code: 'too-many-entries', entries: 51, maxEntries: 50 },
    });
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(readFhirBundle(bundle({ resource: deep }), LIMITS, TODAY)).toMatchObject({
      refusal: { code: 'too-deep', maxDepth: 12 },
    });
  });

  it('is taken at exactly its limits', () => {
    const fifty = bundle(...Array.from({ length: 50 }, () => patient()));
    expect(readFhirBundle(fifty, LIMITS, TODAY)).toMatchObject({ ok: true });
    // bundle > entry list > entry > resource > name list > name > given list are seven levels, six below the first.
    expect(readFhirBundle(bundle(patient({ identifier: [] })), { ...LIMITS, maxDepth: 6 }, TODAY)).toMatchObject({
      ok: true,
    });
    expect(readFhirBundle(bundle(patient({ identifier: [] })), { ...LIMITS, maxDepth: 5 }, TODAY)).toMatchObject({
      ok: false,
    });
  });

  it('without entries brings nothing and has nothing to say', () => {
    const nothing = { patients: [], conditions: [], coverages: [], findings: [] };
    expect(readFhirBundle({ resourceType: 'Bundle' }, LIMITS, TODAY)).toEqual({ ok: true, value: nothing });
    expect(readFhirBundle({ resourceType: 'Bundle', entry: {} }, LIMITS, TODAY)).toEqual({ ok: true, value: nothing });
  });

  it('names the place of what is no resource', () => {
    expect(read(patient(), null, { resource: 7 }).findings).toEqual([
      { outcome: 'skipped', code: 'not-a-resource', resourceType: '', entryIndex: 1, count: 1 },
      { outcome: 'skipped', code: 'not-a-resource', resourceType: '', entryIndex: 2, count: 1 },
    ]);
  });

  it('read twice gives the same values with the same keys', () => {
    const again = () => read(patient(), condition(), claim('private', '2020-03-01'));
    expect(again()).toEqual(again());
  });

  it('of any JSON never throws, and every entry is taken or counted', () => {
    const scrap = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.record({
        resource: fc.record({
          resourceType: fc.constantFrom('Patient', 'Condition', 'Claim', 'Coverage', 'X'),
          name: fc.jsonValue(),
          identifier: fc.jsonValue(),
          subject: fc.jsonValue(),
          insurance: fc.jsonValue(),
          birthDate: fc.jsonValue(),
        }),
      }),
      fc.constant(patient()),
      fc.constant(condition()),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 20 }), (entry) => {
        const result = readFhirBundle(bundle(...entry), { ...LIMITS, maxDepth: 40 }, TODAY);
        if (!result.ok) throw new Error(result.refusal.code);
        const { patients, conditions, findings } = result.value;
        const skipped = findings
          .filter(({ outcome }) => outcome === 'skipped')
          .reduce((sum, { count }) => sum + count, 0);
        // No claim here names a payer, so what was taken are patients and conditions alone.
        expect(patients.length + conditions.length + skipped).toBe(entry.length);
      }),
    );
  });
});
