import type { ConversionFactor, GeographicIndex, OutpatientRate, RelativeValue } from '@threshold/domain/billing';
import type { Cells } from './columns';
import type { FileProblem, ReleaseFormat, ReleaseRequest, RowCollector } from './format';
import { isCode, UniqueRows, years } from './format';

type RelativeColumn =
  | 'code'
  | 'modifier'
  | 'status'
  | 'work'
  | 'office'
  | 'facility'
  | 'malpractice'
  | 'components'
  | 'multiple'
  | 'bilateral'
  | 'factor';

/** The national physician fee schedule relative value file (`PPRRVU…csv`): a head of five lines under its titles. */
const RELATIVE = {
  headStarts: /^HCPCS$/,
  quotes: true,
  yearOf: years(/\b(20\d\d) National Physician Fee Schedule/g),
  columns: [
    { name: 'code', pattern: /HCPCS$/ },
    { name: 'modifier', pattern: /MOD$/ },
    { name: 'status', pattern: /STATUS CODE$/ },
    { name: 'work', pattern: /WORK RVU$/ },
    { name: 'office', pattern: /NON-FAC PE RVU$/ },
    { name: 'facility', pattern: /FACILITY PE RVU$/ },
    { name: 'malpractice', pattern: /MP RVU$/ },
    { name: 'components', pattern: /PCTC IND$/ },
    { name: 'multiple', pattern: /MULT PROC$/ },
    { name: 'bilateral', pattern: /BILAT SURG$/ },
    { name: 'factor', pattern: /CONV FACTOR$/ },
  ],
} as const satisfies Omit<ReleaseFormat<RelativeColumn>, 'collect'>;

/** A file of one year has one factor. Another one further down is a file put together from two. */
class OneFactor {
  #factor: number | null = null;

  constructor(
    readonly request: ReleaseRequest,
    readonly qualifyingApm: boolean,
  ) {}

  take(cells: Cells<RelativeColumn>): string | null {
    const factor = cells.scaled('factor', 4);
    if (factor === null || factor === 0) return `“${cells.text('factor')}” is no conversion factor`;
    if (this.#factor !== null && factor !== this.#factor)
      return `The conversion factor is ${cells.text('factor')} here and another one above: rows of two years are mixed`;
    this.#factor = factor;
    return null;
  }

  get rows(): readonly ConversionFactor[] {
    const { from, source } = this.request;
    return this.#factor === null
      ? []
      : [{ dollarsTenThousandths: this.#factor, qualifyingApm: this.qualifyingApm, from, to: null, source }];
  }
}

export const relativeValues: ReleaseFormat<RelativeColumn> = {
  ...RELATIVE,
  collect: (request): RowCollector<RelativeColumn> => {
    const factor = new OneFactor(request, false);
    const found = new UniqueRows<RelativeValue>();
    const { from, source } = request;
    return {
      take(cells) {
        const code = cells.text('code');
        const problem = factor.take(cells);
        if (problem) return problem;
        if (!request.codes.has(code)) return 'left-out';
        const work = cells.scaled('work', 4);
        const office = cells.scaled('office', 4);
        const facility = cells.scaled('facility', 4);
        const malpractice = cells.scaled('malpractice', 4);
        if (work === null || office === null || facility === null || malpractice === null)
          return `${code} has a relative value that is no number`;
        if (cells.text('status') === '') return `${code} has no status`;
        const modifier = cells.text('modifier') || null;
        return found.add(`${code} ${modifier ?? ''}`.trim(), {
          code,
          modifier,
          status: cells.text('status'),
          workTenThousandths: work,
          officeExpenseTenThousandths: office,
          facilityExpenseTenThousandths: facility,
          malpracticeTenThousandths: malpractice,
          multipleProcedure: cells.text('multiple'),
          bilateral: cells.text('bilateral'),
          components: cells.text('components'),
          from,
          to: null,
          source,
        });
      },
      end: (): readonly FileProblem[] => [],
      get rows() {
        return { relativeValues: found.all, conversionFactors: factor.rows };
      },
    };
  },
};

/** The same file for qualifying participants: of it only the factor is another. */
export const qualifyingFactor: ReleaseFormat<RelativeColumn> = {
  ...RELATIVE,
  collect: (request): RowCollector<RelativeColumn> => {
    const factor = new OneFactor(request, true);
    return {
      take: (cells) => factor.take(cells) ?? 'left-out',
      end: () => [],
      get rows() {
        return { conversionFactors: factor.rows };
      },
    };
  },
};

type IndexColumn = 'contractor' | 'state' | 'locality' | 'name' | 'work' | 'expense' | 'malpractice';

/** Addendum E, the geographic practice cost indices. Every locality is taken, whichever codes a site bills. */
export const geographicIndices: ReleaseFormat<IndexColumn> = {
  headStarts: /^Medicare Admin/i,
  quotes: true,
  yearOf: years(/\b(20\d\d) (?:PW|PE|MP) GPCI/g),
  columns: [
    { name: 'contractor', pattern: /\(MAC\)$/ },
    { name: 'state', pattern: /State$/ },
    { name: 'locality', pattern: /Locality Number$/ },
    { name: 'name', pattern: /Locality Name$/ },
    { name: 'work', pattern: /PW GPCI/ },
    { name: 'expense', pattern: /PE GPCI$/ },
    { name: 'malpractice', pattern: /MP GPCI$/ },
  ],
  collect: ({ from, source }): RowCollector<IndexColumn> => {
    const found = new UniqueRows<GeographicIndex>();
    return {
      take(cells) {
        const [contractor, locality] = [cells.text('contractor'), cells.text('locality')];
        if (!/^\d{5}$/.test(contractor) || !/^\d{1,2}$/.test(locality))
          return `“${contractor}-${locality}” is no contractor and locality`;
        const [work, expense, malpractice] = (['work', 'expense', 'malpractice'] as const).map((name) =>
          cells.scaled(name, 3),
        );
        if (!work || !expense || !malpractice) return `${contractor}-${locality} has an index that is no number`;
        return found.add(`${contractor}-${locality.padStart(2, '0')}`, {
          contractor,
          locality: locality.padStart(2, '0'),
          name: cells.text('name').replaceAll('*', '').trim(),
          workThousandths: work,
          expenseThousandths: expense,
          malpracticeThousandths: malpractice,
          from,
          to: null,
          source,
        });
      },
      end: () => [],
      get rows() {
        return { geographicIndices: found.all };
      },
    };
  },
};

type RateColumn = 'code' | 'status' | 'apc' | 'rate';

/** Addendum B of the hospital outpatient system, as text with tabs or as CSV. */
export const outpatientRates: ReleaseFormat<RateColumn> = {
  headStarts: /^HCPCS Code$/i,
  quotes: true,
  yearOf: years(/HCPCS Code for CY (20\d\d)/gi),
  columns: [
    { name: 'code', pattern: /HCPCS Code$/i },
    { name: 'status', pattern: /(^| )SI$/ },
    { name: 'apc', pattern: /(^| )APC$/ },
    { name: 'rate', pattern: /Payment Rate$/i },
  ],
  collect: ({ codes, from, source }): RowCollector<RateColumn> => {
    const found = new UniqueRows<OutpatientRate>();
    return {
      take(cells) {
        const code = cells.text('code');
        if (!isCode(code)) return `“${code}” is no code`;
        if (!codes.has(code)) return 'left-out';
        const rate = cells.text('rate').replaceAll('.', '') === '' ? null : cells.scaled('rate', 4);
        if (rate === null && /\d/.test(cells.text('rate'))) return `${code} has a rate that is no number`;
        if (cells.text('status') === '') return `${code} has no status`;
        return found.add(code, {
          code,
          status: cells.text('status'),
          apc: cells.text('apc') || null,
          dollarsTenThousandths: rate,
          from,
          to: null,
          source,
        });
      },
      end: () => [],
      get rows() {
        return { outpatientRates: found.all };
      },
    };
  },
};
