import { readdirSync, readFileSync } from 'node:fs';
import { SERVICE_ROW_KEYS, tablesOn } from '@threshold/domain/billing';
import type { ServiceRows } from '@threshold/domain/billing';
import { datedSeries } from '@threshold/domain/directory';
import type { Dated } from '@threshold/domain/directory';
import { toPlainDate } from '@threshold/domain/kernel';
import { describe, expect, it } from 'vitest';
import { REFERENCE_FILES } from '../src/generated/reference-files';
import { readRows } from './csv-row';
import { GOLDEN_COMMAND, GOLDEN_FILE, goldenText } from './golden-rows';
import { readReference } from './read';

const reference = readReference();
const codes = new Set(reference.catalog.map(({ code }) => code));

/** Throws on two rows of one key that hold on one day. */
function expectSeries<Row extends Dated>(rows: readonly Row[], key: (row: Row) => string) {
  const series = new Map<string, Row[]>();
  for (const row of rows) series.set(key(row), [...(series.get(key(row)) ?? []), row]);
  const overlapping = [...series].filter(([, members]) => !datedSeries(members).ok).map(([name]) => name);
  expect(overlapping).toEqual([]);
}

function expectServiceSeries() {
  for (const [table, key] of Object.entries(SERVICE_ROW_KEYS)) {
    const rows: readonly Dated[] = reference[table as keyof ServiceRows];
    // Each key function belongs to the rows of its own table, which the loop cannot tell the compiler.
    expectSeries(rows, key as (row: Dated) => string);
  }
}

describe('the shipped reference tables', () => {
  it('never hold two rows for one thing on one day', () => {
    expectSeries(reference.catalog, (row) => `${row.code} ${row.discipline}`);
    expectSeries(reference.countingRules, (row) => row.counting);
    expectSeries(reference.relativeValues, (row) => `${row.code} ${row.modifier}`);
    expectSeries(reference.geographicIndices, (row) => `${row.contractor} ${row.locality}`);
    expectSeries(reference.conversionFactors, (row) => String(row.qualifyingApm));
    expectSeries(reference.procedurePairs, (row) => `${row.setting} ${row.column1} ${row.column2}`);
    expectSeries(reference.unitLimits, (row) => `${row.setting} ${row.code}`);
    expectSeries(reference.outpatientRates, (row) => row.code);
    expectSeries(reference.paymentStatuses, (row) => `${row.schedule} ${row.status}`);
    expectSeries(reference.paymentRules, (row) => `${row.rule} ${row.subject}`);
    expectServiceSeries();
    expectSeries(reference.drugRates, (row) => row.code);
    expectSeries(reference.payerRates, (row) => `${row.payer} ${row.code} ${row.modifiers.join()}`);
    expectSeries(reference.addOnLinks, (row) => `${row.addOnCode} ${row.primaryCode}`);
    expectSeries(reference.editModifiers, (row) => row.modifier);
    expectSeries(reference.codeReplacements, (row) => row.code);
    expectSeries(reference.siteModifiers, (row) => row.providerBasedStatus);
    expectSeries(reference.servicePlaces, (row) => row.place);
    expectSeries(reference.codePlaces, (row) => `${row.code} ${row.side}`);
    expectSeries(reference.codePatients, (row) => row.code);
    expectSeries(reference.unitAdjudications, (row) => String(row.adjudication));
    expectSeries(reference.modifierRules, (row) => [row.modifier, row.other].sort().join(' '));
    expectSeries(reference.bilateralIndicators, (row) => row.indicator);
    expectSeries(reference.componentIndicators, (row) => row.indicator);
    expectSeries(reference.codeModifiers, (row) => `${row.code} ${row.modifier}`);
    expectSeries(reference.therapyThresholds, (row) => row.plan);
    expectSeries(reference.singleDoseDrugs, (row) => row.code);
    expectSeries(reference.denialNotices, (row) => `${row.reason} ${row.notice}`);
    expectSeries(reference.diagnosisRules, (row) => row.name);
    expectSeries(reference.coverageLimits, (row) => row.name);
    expectSeries(reference.payerEdits, (row) => `${row.payer} ${row.rule}`);
    expectSeries(reference.filingLimits, (row) => row.payer);
    expectSeries(reference.claimLimits, (row) => `${row.limit} ${row.side}`);
  });

  it('hold CMS rows of catalog codes only', () => {
    const outside = [
      ...reference.relativeValues.map(({ code }) => code),
      ...reference.outpatientRates.map(({ code }) => code),
      ...reference.unitLimits.map(({ code }) => code),
      ...reference.addOnLinks.map(({ addOnCode }) => addOnCode),
      ...reference.procedurePairs.flatMap(({ column1, column2 }) => [column1, column2]),
    ].filter((code) => !codes.has(code));
    expect(outside).toEqual([]);
  });

  it('count and word a code the same for every discipline, and its add-on and facility code are in the catalog', () => {
    for (const row of reference.catalog) {
      const [first] = reference.catalog.filter(({ code }) => code === row.code);
      expect(row).toMatchObject({ counting: first?.counting, wording: first?.wording, addOnCode: first?.addOnCode });
      for (const other of [row.addOnCode, row.facilityCode].filter((code) => code !== null))
        expect(reference.catalog.some(({ code, discipline }) => code === other && discipline === row.discipline)).toBe(
          true,
        );
      if (row.hospitalBilling !== 'professional-only') expect(row.revenueCode, row.code).toMatch(/^\d{4}$/);
      expect(row.chargeCents).toBeGreaterThan(0);
    }
  });

  it('make lines of catalog codes only', () => {
    const made = [
      ...reference.visitLevels,
      ...reference.prolongedServices,
      ...reference.drugUnits,
      ...reference.observedDrugCodes,
      ...reference.remoteMonitoringSteps,
      ...reference.stimulationCodes,
      ...reference.telehealthCodes,
      ...reference.typicalTimes,
      ...reference.sideModifiers,
    ].map(({ code }) => code);
    const pairs = [...reference.monthlyCareRules, ...reference.infusionRules].flatMap((row) =>
      'pushCode' in row ? [row.pushCode, row.firstCode, row.furtherCode] : [row.code, row.furtherCode],
    );
    expect([...made, ...pairs].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('know the meaning of every status that a code has', () => {
    const known = (schedule: string, status: string) =>
      reference.paymentStatuses.some((row) => row.schedule === schedule && row.status === status);
    expect(reference.relativeValues.filter(({ status }) => !known('physician', status))).toEqual([]);
    expect(reference.outpatientRates.filter(({ status }) => !known('outpatient', status))).toEqual([]);
  });

  it('give every bilateral indicator, adjudication and multiple-procedure share that a row needs a row', () => {
    const named = (rows: readonly { readonly indicator: string }[]) => rows.map(({ indicator }) => indicator);
    const indicators = named(reference.bilateralIndicators);
    expect(reference.relativeValues.filter(({ bilateral }) => !indicators.includes(bilateral))).toEqual([]);
    const components = named(reference.componentIndicators);
    expect(reference.relativeValues.filter((row) => !components.includes(row.components))).toEqual([]);
    const adjudications = reference.unitAdjudications.map(({ adjudication }) => adjudication);
    expect(reference.unitLimits.filter((row) => !adjudications.includes(row.adjudication))).toEqual([]);
    const statuses = reference.paymentStatuses.map(({ status }) => status);
    const beside = reference.paymentStatuses.flatMap(({ packagedBeside }) => packagedBeside);
    expect(beside.filter((status) => !statuses.includes(status))).toEqual([]);
  });

  it('never refuse by a rule of two modifiers that nobody read', () => {
    const unread = reference.modifierRules.filter(({ source }) => source.endsWith('unconfirmed'));
    expect(unread).not.toEqual([]);
    expect(unread.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    const marked = [...reference.billingQualifications, ...reference.telehealthCodes];
    const differs = marked.filter(({ source, confirmed }) => confirmed === source.includes('unconfirmed'));
    expect(differs.map(({ source }) => source)).toEqual([]);
  });

  it.each(['2025-01-01', '2025-12-31', '2026-01-01', '2026-11-22', '2027-03-01'])('resolve for %s', (day) => {
    const tables = tablesOn(reference, toPlainDate(day));
    expect(tables.relativeValue('96164')?.status).toBe('A');
    expect(tables.conversionFactor(false)?.dollarsTenThousandths).toBe(day < '2026' ? 323_465 : 334_009);
    expect(tables.pair('practitioner', '96158', '96164')?.indicator).toBe('0');
    expect(tables.geographicIndex('13202', '01')?.name).toBe('MANHATTAN');
    expect(tables.outpatientRate('96158')?.dollarsTenThousandths).toBe(1_606_700);
  });

  it('are the files of this folder: a changed file needs the generate step', () => {
    const folder = new URL('.', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(Object.keys(REFERENCE_FILES)).toEqual(names.sort());
    for (const name of names) expect(REFERENCE_FILES[name], name).toBe(readFileSync(new URL(name, folder), 'utf8'));
  });

  it('are the rows that the golden cases of the domain are checked with', () => {
    const written = readFileSync(GOLDEN_FILE, 'utf8').split('\n');
    const wanted = goldenText(reference).split('\n');
    const [differs] = wanted.filter((line, at) => line !== written[at]);
    const remedy = `The rows have changed and the golden cases still hold the old ones: run ${GOLDEN_COMMAND}`;
    expect(differs, remedy).toBeUndefined();
    expect(written.length, remedy).toBe(wanted.length);
  });
});

describe('a reference file that is wrong', () => {
  const read = (text: string) => () =>
    readRows({ 'rows.csv': text }, 'rows.csv', (row) => ({ rate: row.scaled('rate', 4), ...row.dated() }));

  it.each([
    [
      'a word for a number',
      'rate,from,to,source\nfree,2026-01-01,,CMS',
      'rows.csv, line 2, column rate: expected a number',
    ],
    ['too many decimals', 'rate,from,to,source\n1.23456,2026-01-01,,CMS', 'a number with 4 decimals at most'],
    ['a negative number', 'rate,from,to,source\n-1,2026-01-01,,CMS', 'expected a number'],
    ['no source', 'rate,from,to,source\n1,2026-01-01,,', 'column source: expected some text'],
    ['an American date', 'rate,from,to,source\n1,01/01/2026,,CMS', 'column from: expected a day'],
    ['an end before the start', 'rate,from,to,source\n1,2026-01-02,2026-01-01,CMS', 'not before from'],
    ['a missing column', 'rate,from,source\n1,2026-01-01,CMS', 'column to: expected a column'],
    ['a short row', 'rate,from,to,source\n1,2026-01-01', 'line 2'],
    ['no rows', 'rate,from,to,source\n', 'holds no rows'],
  ])('with %s says where and what', (_, text, message) => {
    expect(read(text)).toThrow(message);
  });

  it.each(['0', '0.00', 'much', '-1', '1.', ''])('with the size "%s" of a drug unit says where and what', (size) => {
    const text = `size,from,to,source\n${size},2026-01-01,,CMS`;
    expect(() => readRows({ 'rows.csv': text }, 'rows.csv', (row) => row.decimal('size'))).toThrow(
      'rows.csv, line 2, column size: expected',
    );
  });

  it.each([
    ['a word of no list', 'LT RX', 'words of LT, RT'],
    ['a word twice', 'LT LT', 'different words parted by single spaces'],
    ['two spaces', 'LT  RT', 'different words parted by single spaces'],
  ])('with %s where words stand says where and what', (_, words, message) => {
    const text = `sides,source\n${words},CMS`;
    const list = () => readRows({ 'rows.csv': text }, 'rows.csv', (row) => row.list('sides', ['LT', 'RT']));
    expect(list).toThrow(`rows.csv, line 2, column sides: expected ${message}`);
  });

  it('keeps decimals exact', () => {
    expect(read('rate,from,to,source\n0.1,2026-01-01,,CMS\n32.3465,2026-01-01,,CMS')().map(({ rate }) => rate)).toEqual(
      [1000, 323_465],
    );
  });
});
