import type { Dated } from '../../directory';
import { allInForce } from '../../directory';
import type { PlainDate } from '../../kernel';
import { addDays } from '../../kernel';
import type { ReferenceTables } from '../reference-tables';
import type { Release, ReleaseKind, RowDifference } from './types';

/** One table under one kind of release, whatever its rows are. */
export interface ReleasedTable {
  /** The tables with the release's rows from its day on, earlier rows ended on the day before. */
  readonly apply: (tables: ReferenceTables, release: Release) => ReferenceTables;
  readonly differences: (tables: ReferenceTables, release: Release) => RowDifference[];
}

interface Declared<Row extends Dated> {
  readonly rowsOf: (tables: Partial<ReferenceTables>) => readonly Row[] | undefined;
  readonly into: (tables: ReferenceTables, rows: readonly Row[]) => ReferenceTables;
  readonly keyOf: (row: Row) => string;
  /** Which rows of the table the kind replaces as a whole; the others are left alone. */
  readonly isOf: (row: Row) => boolean;
  /** What the row says, as text, without its days and source. */
  readonly factsOf: (row: Row) => string;
}

function released<Row extends Dated>({ rowsOf, into, keyOf, isOf, factsOf }: Declared<Row>): ReleasedTable {
  return {
    apply: (tables, release) => {
      const incoming = rowsOf(release.rows) ?? [];
      const present = rowsOf(tables) ?? [];
      const kept = present.filter((row) => !isOf(row) || row.from > release.from);
      const ended = present
        .filter((row) => isOf(row) && row.from < release.from)
        .map((row) => endedBefore(row, release.from));
      const later = new Map<string, PlainDate>();
      for (const row of kept.filter(isOf)) {
        const key = keyOf(row);
        const first = later.get(key);
        if (first === undefined || row.from < first) later.set(key, row.from);
      }
      return into(tables, [...ended, ...incoming.map((row) => upTo(row, later.get(keyOf(row)))), ...kept]);
    },
    differences: (tables, release) => {
      const before = new Map(
        allInForce(rowsOf(tables) ?? [], release.from)
          .filter(isOf)
          .map((row) => [keyOf(row), row]),
      );
      const after = new Map((rowsOf(release.rows) ?? []).map((row) => [keyOf(row), row]));
      const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
      return keys.flatMap((key): RowDifference[] => {
        const [old, fresh] = [before.get(key), after.get(key)];
        const was = old ? factsOf(old) : null;
        const is = fresh ? factsOf(fresh) : null;
        if (was === is) return [];
        return [{ key, change: was === null ? 'added' : is === null ? 'ended' : 'changed', was, is }];
      });
    },
  };
}

const endedBefore = <Row extends Dated>(row: Row, day: PlainDate): Row => {
  const last = addDays(day, -1);
  return row.to !== null && row.to <= last ? row : { ...row, to: last };
};

/** A row that a later one of the same key follows ends on the day before it. */
const upTo = <Row extends Dated>(row: Row, next: PlainDate | undefined): Row =>
  next === undefined ? row : endedBefore(row, next);

const every = () => true;

const relativeValues = released({
  rowsOf: ({ relativeValues: rows }) => rows,
  into: (tables, rows) => ({ ...tables, relativeValues: rows }),
  keyOf: ({ code, modifier }) => (modifier === null ? code : `${code}-${modifier}`),
  isOf: every,
  factsOf: (row) =>
    `status ${row.status}, work ${row.workTenThousandths}, office ${row.officeExpenseTenThousandths}, facility ${row.facilityExpenseTenThousandths}, malpractice ${row.malpracticeTenThousandths}, multiple ${row.multipleProcedure}, bilateral ${row.bilateral}`,
});

const conversionFactor = (qualifying: boolean): ReleasedTable =>
  released({
    rowsOf: ({ conversionFactors: rows }) => rows,
    into: (tables, rows) => ({ ...tables, conversionFactors: rows }),
    keyOf: ({ qualifyingApm }) => (qualifyingApm ? 'qualifying conversion factor' : 'conversion factor'),
    isOf: ({ qualifyingApm }) => qualifyingApm === qualifying,
    factsOf: ({ dollarsTenThousandths }) => `${dollarsTenThousandths} ten-thousandths of a dollar`,
  });

const procedurePairs = (wanted: 'practitioner' | 'outpatient_hospital'): ReleasedTable =>
  released({
    rowsOf: ({ procedurePairs: rows }) => rows,
    into: (tables, rows) => ({ ...tables, procedurePairs: rows }),
    keyOf: ({ column1, column2 }) => `${column1}/${column2}`,
    isOf: ({ setting }) => setting === wanted,
    factsOf: ({ indicator }) => `indicator ${indicator}`,
  });

const unitLimits = (wanted: 'practitioner' | 'outpatient_hospital'): ReleasedTable =>
  released({
    rowsOf: ({ unitLimits: rows }) => rows,
    into: (tables, rows) => ({ ...tables, unitLimits: rows }),
    keyOf: ({ code }) => code,
    isOf: ({ setting }) => setting === wanted,
    factsOf: ({ units, adjudication }) => `${units} units, adjudication ${adjudication}`,
  });

/** The tables that each kind of release replaces. */
export const RELEASED_TABLES: Readonly<Record<ReleaseKind, readonly ReleasedTable[]>> = {
  'relative-values': [relativeValues, conversionFactor(false)],
  'qualifying-factor': [conversionFactor(true)],
  'geographic-indices': [
    released({
      rowsOf: ({ geographicIndices: rows }) => rows,
      into: (tables, rows) => ({ ...tables, geographicIndices: rows }),
      keyOf: ({ contractor, locality }) => `${contractor}-${locality}`,
      // The national row of ones is no locality of any file.
      isOf: ({ contractor }) => contractor !== 'national',
      factsOf: (row) =>
        `work ${row.workThousandths}, expense ${row.expenseThousandths}, malpractice ${row.malpracticeThousandths}`,
    }),
  ],
  'outpatient-rates': [
    released({
      rowsOf: ({ outpatientRates: rows }) => rows,
      into: (tables, rows) => ({ ...tables, outpatientRates: rows }),
      keyOf: ({ code }) => code,
      isOf: every,
      factsOf: ({ status, apc, dollarsTenThousandths }) =>
        `status ${status}, APC ${apc ?? 'none'}, ${dollarsTenThousandths ?? 'no'} ten-thousandths of a dollar`,
    }),
  ],
  'procedure-pairs-practitioner': [procedurePairs('practitioner')],
  'procedure-pairs-hospital': [procedurePairs('outpatient_hospital')],
  'unit-limits-practitioner': [unitLimits('practitioner')],
  'unit-limits-hospital': [unitLimits('outpatient_hospital')],
  'add-on-codes': [
    released({
      rowsOf: ({ addOnLinks: rows }) => rows,
      into: (tables, rows) => ({ ...tables, addOnLinks: rows }),
      keyOf: ({ addOnCode, primaryCode }) => `${addOnCode}+${primaryCode ?? 'any'}`,
      isOf: every,
      factsOf: ({ type }) => `type ${type}`,
    }),
  ],
  'licensed-wording': [
    released({
      rowsOf: ({ licensedWordings: rows }) => rows,
      into: (tables, rows) => ({ ...tables, licensedWordings: rows }),
      keyOf: ({ code }) => code,
      isOf: every,
      // What the license protects stays out of every report.
      factsOf: ({ wording }) => `${wording.length} characters`,
    }),
  ],
};
