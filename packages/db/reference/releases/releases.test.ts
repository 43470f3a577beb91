import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseDifferences, withRelease, withReleases } from '@threshold/domain/billing';
import type { ReleaseKind } from '@threshold/domain/billing';
import { toPlainDate } from '@threshold/domain/kernel';
import { describe, expect, it } from 'vitest';
import { readReference } from '../read';
import { readReleases, withdrawRelease, writeRelease } from './folder';
import { readRelease } from './read-release';

const FROM = toPlainDate('2027-01-01');
const codes = new Set(readReference().catalog.map(({ code }) => code));

/** The text in parts of a size that suits no line. */
async function* parts(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const reading = (kind: ReleaseKind, text: string, from = FROM) =>
  readRelease(parts(text), { kind, from, source: 'CMS, as published', codes });

const rowsOf = async (kind: ReleaseKind, text: string) => {
  const read = await reading(kind, text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.release.rows;
};

const problemsOf = async (kind: ReleaseKind, text: string, from = FROM) => {
  const read = await reading(kind, text, from);
  return read.ok ? [] : read.refusal.problems;
};

// The head of the relative value file as CMS writes it: titles, then names that run over four lines.
const RELATIVE_HEAD = [
  ',,2027 National Physician Fee Schedule Relative Value File January Release,,,,,,,,,,,,,,,,,,,,,,,,,,,,',
  ',,RELEASED 12/20/2026,,,,,,,,,,,,,,,,,,,,,,,,,,,,',
  ',,,,NOT USED,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED',
  ',,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,FOR OPPS',
  ',,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,ASST,CO-,TEAM,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT',
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
];
const relative = (code: string, { status = 'A', work = '0.45', multiple = '5', factor = '33.5000' } = {}) =>
  `${code},,"Own words, quoted",${status},,${work},0.40,,0.31,,0.02,0.87,0.78,7,XXX,0.00,0.00,0.00,${multiple},0,0,0,0,,${factor},09,0,99,0.00,0.00,0.00`;
const relativeFile = (...rows: string[]) => [...RELATIVE_HEAD, ...rows, ''].join('\r\n');

describe('a relative value file', () => {
  it('is read under its head of several lines, for the codes of the catalog alone', async () => {
    const rows = await rowsOf('relative-values', relativeFile(relative('97110'), relative('A0021', { status: 'I' })));
    expect(rows.relativeValues).toEqual([
      {
        code: '97110',
        modifier: null,
        status: 'A',
        workTenThousandths: 4500,
        officeExpenseTenThousandths: 4000,
        facilityExpenseTenThousandths: 3100,
        malpracticeTenThousandths: 200,
        multipleProcedure: '5',
        bilateral: '0',
        components: '7',
        from: FROM,
        to: null,
        source: 'CMS, as published',
      },
    ]);
    expect(rows.conversionFactors).toMatchObject([
      { dollarsTenThousandths: 335_000, qualifyingApm: false, from: FROM },
    ]);
  });

  it('of qualifying participants gives its factor alone', async () => {
    const rows = await rowsOf('qualifying-factor', relativeFile(relative('97110', { factor: '33.7' })));
    expect(rows).toEqual({
      conversionFactors: [
        { dollarsTenThousandths: 337_000, qualifyingApm: true, from: FROM, to: null, source: 'CMS, as published' },
      ],
    });
  });

  it('of another year is refused at its head, and nothing else is said', async () => {
    const problems = await problemsOf('relative-values', relativeFile(relative('97110')), toPlainDate('2026-10-01'));
    expect(problems).toEqual([{ line: 6, message: 'The head names 2027, and the rows are to hold from 2026-10-01' }]);
  });

  it('of two years put together is refused with the line at which the second begins', async () => {
    const file = relativeFile(relative('97110'), relative('97112', { factor: '32.3465' }));
    expect(await problemsOf('relative-values', file)).toEqual([
      { line: 8, message: expect.stringContaining('rows of two years are mixed') },
    ]);
  });

  it('with a value that is none, a row twice or a row cut off is refused as a whole, each with its line', async () => {
    const file = relativeFile(
      relative('97110', { work: 'n/a' }),
      relative('97112'),
      relative('97112'),
      relative('97140').slice(0, 40),
    );
    expect(await problemsOf('relative-values', file)).toEqual([
      { line: 7, message: '97110 has a relative value that is no number' },
      { line: 9, message: '97112 stands twice' },
      { line: 10, message: expect.stringContaining('the file was cut off here') },
    ]);
  });

  it('that ends inside a quoted field was cut off', async () => {
    const file = `${relativeFile(relative('97110'))}97112,,"Own words`;
    expect(await problemsOf('relative-values', file)).toEqual([
      { line: 8, message: 'The file ends inside a quoted field: it was cut off' },
    ]);
  });
});

const PAIRS = [
  'CPT only copyright 2026 American Medical Association.  All rights reserved.',
  'Column1/Column2 Edits',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];

describe('a file of procedure pairs', () => {
  it('gives the pairs that hold on the day: not those deleted before, not those that begin later', async () => {
    const file = [
      ...PAIRS,
      '97150\t97110\t\t20200101\t*\t1\tStandards of practice',
      '97150\t97112\t\t20200101\t20261231\t1\tStandards of practice',
      '97150\t97140\t\t20270401\t*\t1\tStandards of practice',
      '97530\t97116\t*\t19960101\t20270331\t9\tStandards of practice',
      '00100\t97110\t\t20200101\t*\t0\tNobody bills the first',
    ].join('\n');
    const { procedurePairs } = await rowsOf('procedure-pairs-practitioner', file);
    expect(
      procedurePairs?.map(({ column1, column2, indicator, from, to }) => [column1, column2, indicator, from, to]),
    ).toEqual([
      ['97150', '97110', '1', FROM, null],
      ['97530', '97116', '9', FROM, '2027-03-31'],
    ]);
    const hospital = await rowsOf('procedure-pairs-hospital', file);
    expect(hospital.procedurePairs?.map(({ setting }) => setting)).toEqual([
      'outpatient_hospital',
      'outpatient_hospital',
    ]);
  });

  it('with an indicator or a day that is none is refused with its line', async () => {
    const file = [...PAIRS, '97150\t97110\t\t20201301\t*\t1\tx', '97150\t97112\t\t20200101\t*\t7\tx'].join('\n');
    expect(await problemsOf('procedure-pairs-practitioner', file)).toEqual([
      { line: 7, message: '“20201301” is no effective day' },
      { line: 8, message: '“7” is no modifier indicator' },
    ]);
  });
});

describe('a file of unit limits', () => {
  const file = (column: string) =>
    [
      '"CPT codes only copyright 2026 American Medical Association."',
      `"HCPCS/`,
      `CPT Code","${column}","MUE Adjudication Indicator","MUE Rationale"`,
      '97110,6,3 Date of Service Edit: Clinical,Clinical: Data',
      '96164,1,2 Date of Service Edit: Policy,Code Descriptor / CPT Instruction',
      '0001U,1,2 Date of Service Edit: Policy,Nobody bills it',
    ].join('\r\n');

  it('is read though its head breaks a line inside a name', async () => {
    const { unitLimits } = await rowsOf('unit-limits-practitioner', file('Practitioner Services MUE Values'));
    expect(unitLimits?.map(({ setting, code, units, adjudication }) => [setting, code, units, adjudication])).toEqual([
      ['practitioner', '97110', 6, 3],
      ['practitioner', '96164', 1, 2],
    ]);
  });

  it('of the hospital is no file of practitioners', async () => {
    const hospital = file('Outpatient Hospital Services MUE Values');
    expect(await problemsOf('unit-limits-practitioner', hospital)).toEqual([
      { line: 2, message: 'The head has no column for units' },
    ]);
    expect((await rowsOf('unit-limits-hospital', hospital)).unitLimits).toHaveLength(2);
  });
});

it('geographic indices of every locality are taken, without the footnotes', async () => {
  const file = [
    'ADDENDUM E. FINAL CY 2027 GEOGRAPHIC PRACTICE COST INDICES (GPCIs) BY STATE AND MEDICARE LOCALITY,,,,,,',
    ',,,,,,',
    'Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2027 PW GPCI (with 1.0 Floor),2027 PE GPCI,2027 MP GPCI',
    '06102,IL,16,CHICAGO,1.01,1.03,1.9',
    '02102,AK,1,ALASKA**,1.5,1.081,0.592',
    ',,,,,,',
    '** Work GPCI reflects a 1.5 floor in Alaska.,,,,,,',
  ].join('\n');
  const { geographicIndices } = await rowsOf('geographic-indices', file);
  expect(geographicIndices).toMatchObject([
    { contractor: '06102', locality: '16', name: 'CHICAGO', workThousandths: 1010, malpracticeThousandths: 1900 },
    { contractor: '02102', locality: '01', name: 'ALASKA', workThousandths: 1500, expenseThousandths: 1081 },
  ]);
  const mixed = file.replace('2027 PE', '2026 PE');
  expect(await problemsOf('geographic-indices', mixed)).toMatchObject([
    { line: 3, message: expect.stringContaining('names 2027 and 2026') },
  ]);
});

it('hospital rates are read with their dollar signs, and without a rate where there is none', async () => {
  const file = [
    '\tAddendum B.-- OPPS Payment by HCPCS Code for CY 2027\t\t\t\t\t\t\t\t\t\t\t',
    'HCPCS Code\tShort Descriptor\t CI\t SI\t APC \tRelative Weight\tPayment Rate\tNational Unadjusted Copayment\tMinimum Unadjusted Copayment\tNote',
    '64615\tx\t\tT\t5441\t3.3105\t"$1,295.19"\t.\t$59.04\t',
    '97110\tx\t\tA\t\t\t\t\t\t',
    '0001F\tx\t\tE1\t\t\t\t\t\t',
    // CMS pads a code with a hard space in another encoding; it reads as a replacement character.
    'A4341\uFFFD\tx\t\tN\t\t\t\t\t\t',
  ].join('\n');
  const { outpatientRates } = await rowsOf('outpatient-rates', file);
  expect(
    outpatientRates?.map(({ code, status, apc, dollarsTenThousandths }) => [code, status, apc, dollarsTenThousandths]),
  ).toEqual([
    ['64615', 'T', '5441', 12_951_900],
    ['97110', 'A', null, null],
  ]);
});

it('add-on codes are read with days of either form; a primary that the contractor decides is none', async () => {
  const file = [
    'Add-On Code,AOC Del Dt,AOC Edit Type,Primary Code,Primary Code Del Dt,AOC Edit Eff Dt,AOC Edit Del Dt,Special Instruction Notes',
    '96165,,1,96164,,2020001,,',
    '96159,,1,96158,,20200101,20251231,',
    '96159,,2,CCCCC,,20200101,,',
  ].join('\n');
  const { addOnLinks } = await rowsOf('add-on-codes', file);
  expect(addOnLinks?.map(({ addOnCode, primaryCode, type }) => [addOnCode, primaryCode, type])).toEqual([
    ['96165', '96164', 1],
    ['96159', null, 2],
  ]);
});

it('licensed wording keeps inch marks, and is refused in another encoding', async () => {
  const head = 'CPT Code\tLong Description\n';
  const { licensedWordings } = await rowsOf('licensed-wording', `${head}97110\tOwn test words, 2" wide\n`);
  expect(licensedWordings).toMatchObject([{ code: '97110', wording: 'Own test words, 2" wide' }]);
  async function* latin1() {
    yield Buffer.from(`${head}97110\tcaf\u00E9\n`, 'latin1');
  }
  const read = await readRelease(latin1(), { kind: 'licensed-wording', from: FROM, source: 'x', codes });
  expect(read).toMatchObject({
    ok: false,
    refusal: { problems: [{ line: 2, message: expect.stringContaining('save the file as UTF-8') }] },
  });
});

it.each([
  ['nothing', ''],
  ['a page that asks for a license', '<html><body>Accept the terms first</body></html>'],
  ['zeros', '\0'.repeat(5_000)],
  ['one line without end', 'x'.repeat(3_000_000)],
])('%s is no file of any kind', async (_, text) => {
  async function* whole() {
    yield new TextEncoder().encode(text);
  }
  const read = await readRelease(whole(), { kind: 'relative-values', from: FROM, source: 'x', codes });
  expect(read.ok).toBe(false);
});

describe('a release', () => {
  const reference = readReference();
  const before = toPlainDate('2026-12-31');
  const valueOn = (tables: typeof reference, day: string) =>
    tables.relativeValues.filter(
      ({ code, modifier, from, to }) =>
        code === '97110' && modifier === null && from <= day && (to === null || to >= day),
    );

  it('holds from its day on, and ends what it replaces on the day before', async () => {
    const read = await reading('relative-values', relativeFile(relative('97110')));
    if (!read.ok) throw new Error('not read');
    const { release } = read.value;
    const tables = withRelease(reference, release);
    expect(valueOn(tables, FROM)).toMatchObject([{ workTenThousandths: 4500, source: 'CMS, as published' }]);
    expect(valueOn(tables, before)).toEqual(valueOn(reference, before).map((row) => ({ ...row, to: before })));
    expect(releaseDifferences(reference, release)).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: '97110', change: 'changed' })]),
    );
    expect(releaseDifferences(tables, release)).toEqual([]);
  });

  it('loaded after a later one holds until that one begins', async () => {
    const [first, second] = await Promise.all(
      [FROM, toPlainDate('2027-07-01')].map(async (from, index) => {
        const text = relativeFile(relative('97110', { work: `0.5${index}` }));
        const read = await reading('relative-values', text, from);
        if (!read.ok) throw new Error('not read');
        return read.value.release;
      }),
    );
    if (!first || !second) throw new Error('not read');
    const [inOrder, outOfOrder] = [
      withReleases(reference, [first, second]),
      withRelease(withRelease(reference, second), first),
    ];
    for (const day of [before, FROM, '2027-06-30', '2027-07-01', '2028-01-01'])
      expect(valueOn(outOfOrder, day)).toEqual(valueOn(inOrder, day));
    expect(valueOn(inOrder, '2027-06-30')).toMatchObject([{ workTenThousandths: 5000, to: '2027-06-30' }]);
  });
});

describe('the folder of a site', () => {
  const stored = async () => {
    const read = await reading(
      'unit-limits-practitioner',
      [
        'HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
        '97110,8,3,Clinical: Data',
      ].join('\n'),
    );
    if (!read.ok) throw new Error('not read');
    return {
      release: read.value.release,
      file: { name: 'mue.csv', sha256: 'x', records: 1 },
      loadedAt: '2026-11-28T12:00:00.000Z',
    };
  };

  it('gives back what was put into it, and withdrawing takes it out and keeps it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threshold-reference-'));
    const release = await stored();
    const name = writeRelease(folder, release);
    expect(readReleases(folder)).toEqual([{ name, ...release }]);
    writeRelease(folder, { ...release, loadedAt: '2026-11-29T12:00:00.000Z' });
    expect(readReleases(folder).map(({ loadedAt }) => loadedAt)).toEqual(['2026-11-29T12:00:00.000Z']);
    expect(withdrawRelease(folder, name, '2026-11-30T12:00:00.000Z')).toBe(true);
    expect(withdrawRelease(folder, name, '2026-11-30T12:00:00.000Z')).toBe(false);
    expect(readReleases(folder)).toEqual([]);
  });

  it('refuses a release that was changed by hand', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threshold-reference-'));
    const name = writeRelease(folder, await stored());
    const place = join(folder, `${name}.json`);
    writeFileSync(place, readFileSync(place, 'utf8').replace('"units":8', '"units":80'));
    expect(() => readReleases(folder)).toThrow(/digest does not fit/);
  });
});
