import type { AddOnLink, EditSetting, LicensedWording, ProcedurePair, UnitLimit } from '@threshold/domain/billing';
import type { ReleaseFormat, RowCollector } from './format';
import { isCode, publishedDay, UniqueRows } from './format';

type PairColumn = 'column1' | 'column2' | 'effective' | 'deleted' | 'indicator' | 'rationale';

/**
 * The quarterly procedure-to-procedure file (`ccipra…txt`, `ccioph…txt`): tabs, some two million lines. A pair may stand
 * several times with days that do not meet; the row that holds on the release's first day is taken.
 */
export const procedurePairs = (setting: EditSetting): ReleaseFormat<PairColumn> => ({
  headStarts: /^Column ?1$/i,
  quotes: false,
  yearOf: null,
  columns: [
    { name: 'column1', pattern: /Column ?1$/i },
    { name: 'column2', pattern: /Column ?2$/i },
    { name: 'effective', pattern: /Effective( Date)?$/i },
    { name: 'deleted', pattern: /Deletion( Date)?( \*=no data)?$/i },
    { name: 'indicator', pattern: /Modifier( 0=.*)?$/i },
    { name: 'rationale', pattern: /Rationale$/i, isOptional: true },
  ],
  collect: ({ codes, from, source }): RowCollector<PairColumn> => {
    const found = new UniqueRows<ProcedurePair>();
    return {
      take(cells) {
        const [column1, column2] = [cells.text('column1'), cells.text('column2')];
        if (!isCode(column1) || !isCode(column2)) return `“${column1}” and “${column2}” are no two codes`;
        const effective = publishedDay(cells.text('effective'));
        if (!effective) return `“${cells.text('effective')}” is no effective day`;
        const deletion = cells.text('deleted');
        const deleted = deletion === '*' || deletion === '' ? null : publishedDay(deletion);
        if (deleted === null && deletion !== '*' && deletion !== '') return `“${deletion}” is no deletion day`;
        const indicator = (['0', '1', '9'] as const).find((known) => known === cells.text('indicator'));
        if (!indicator) return `“${cells.text('indicator')}” is no modifier indicator`;
        if (!codes.has(column1) || !codes.has(column2)) return 'left-out';
        if (effective > from || (deleted !== null && deleted < from)) return 'left-out';
        return found.add(`${column1}/${column2}`, {
          setting,
          column1,
          column2,
          indicator,
          rationale: cells.text('rationale') || 'not given',
          from,
          to: deleted,
          source,
        });
      },
      end: () => [],
      get rows() {
        return { procedurePairs: found.all };
      },
    };
  },
});

type LimitColumn = 'code' | 'units' | 'adjudication' | 'rationale';

/** The quarterly unit limits (`MCR_MUE_…csv`). The number of the adjudication comes first, words follow. */
export const unitLimits = (setting: EditSetting): ReleaseFormat<LimitColumn> => ({
  headStarts: /^HCPCS\/\s*CPT Code$/i,
  quotes: true,
  yearOf: null,
  columns: [
    { name: 'code', pattern: /HCPCS\/\s*CPT Code$/i },
    {
      name: 'units',
      pattern:
        setting === 'practitioner'
          ? /Practitioner Services MUE Values?$/i
          : /Outpatient Hospital Services MUE Values?$/i,
    },
    { name: 'adjudication', pattern: /Adjudication Indicator$/i },
    { name: 'rationale', pattern: /Rationale$/i, isOptional: true },
  ],
  collect: ({ codes, from, source }): RowCollector<LimitColumn> => {
    const found = new UniqueRows<UnitLimit>();
    return {
      take(cells) {
        const code = cells.text('code');
        if (!isCode(code)) return `“${code}” is no code`;
        const units = cells.scaled('units', 0);
        if (units === null) return `${code} has “${cells.text('units')}” for a limit`;
        const adjudication = ([1, 2, 3] as const).find((known) => cells.text('adjudication').startsWith(String(known)));
        if (!adjudication) return `${code} has “${cells.text('adjudication')}” for an adjudication`;
        if (!codes.has(code)) return 'left-out';
        return found.add(code, { setting, code, units, adjudication, from, to: null, source });
      },
      end: () => [],
      get rows() {
        return { unitLimits: found.all };
      },
    };
  },
});

type AddOnColumn = 'addOn' | 'primary' | 'type' | 'effective' | 'deleted';

/** What the file writes where the contractor decides which primaries count. */
const CONTRACTOR_DEFINED = 'CCCCC';

/** The add-on code edits (`AOC_V…`), saved as text with tabs or as CSV. */
export const addOnCodes: ReleaseFormat<AddOnColumn> = {
  headStarts: /^Add-?on[_ ]?Code$/i,
  quotes: true,
  yearOf: null,
  columns: [
    { name: 'addOn', pattern: /Add-?on[_ ]?Code$/i },
    { name: 'primary', pattern: /Primary[_ ]Code$/i },
    { name: 'type', pattern: /Edit[_ ]Type$/i },
    { name: 'effective', pattern: /AOC[_ ]Edit[_ ]Eff/i },
    { name: 'deleted', pattern: /AOC[_ ]Edit[_ ]Del/i },
  ],
  collect: ({ codes, from, source }): RowCollector<AddOnColumn> => {
    const found = new UniqueRows<AddOnLink>();
    return {
      take(cells) {
        const [addOnCode, primaryCode] = [cells.text('addOn'), cells.text('primary')];
        if (!isCode(addOnCode)) return `“${addOnCode}” is no code`;
        if (primaryCode !== CONTRACTOR_DEFINED && primaryCode !== '' && !isCode(primaryCode))
          return `“${primaryCode}” is no primary code`;
        const type = ([1, 2, 3] as const).find((known) => cells.text('type') === String(known));
        if (!type) return `${addOnCode} has “${cells.text('type')}” for a type`;
        const effective = publishedDay(cells.text('effective'));
        if (!effective) return `“${cells.text('effective')}” is no effective day`;
        const deletion = cells.text('deleted');
        const deleted = deletion === '' || deletion === '*' ? null : publishedDay(deletion);
        if (deleted === null && deletion !== '' && deletion !== '*') return `“${deletion}” is no deletion day`;
        if (!codes.has(addOnCode)) return 'left-out';
        if (effective > from || (deleted !== null && deleted < from)) return 'left-out';
        const listed = isCode(primaryCode) ? primaryCode : null;
        return found.add(`${addOnCode}+${listed ?? 'any'}`, {
          addOnCode,
          primaryCode: listed,
          type,
          from,
          to: deleted,
          source,
        });
      },
      end: () => [],
      get rows() {
        return { addOnLinks: found.all };
      },
    };
  },
};

type WordingColumn = 'code' | 'wording';

/** The code owner's own file of wordings: a code, a tab, the wording. It needs the site's license and stays at the site. */
export const licensedWording: ReleaseFormat<WordingColumn> = {
  headStarts: /^(CPT )?Code$/i,
  quotes: false,
  yearOf: null,
  columns: [
    { name: 'code', pattern: /Code$/i },
    { name: 'wording', pattern: /(Description|Descriptor|Wording|Long|Medium|Short)$/i },
  ],
  collect: ({ codes, from, source }): RowCollector<WordingColumn> => {
    const found = new UniqueRows<LicensedWording>();
    return {
      take(cells) {
        const code = cells.text('code');
        if (!isCode(code)) return `“${code}” is no code`;
        if (!codes.has(code)) return 'left-out';
        const wording = cells.text('wording');
        if (wording === '') return `${code} has no wording`;
        if (wording.includes('\uFFFD')) return `The wording of ${code} is not UTF-8: save the file as UTF-8`;
        return found.add(code, { code, wording, from, to: null, source });
      },
      end: () => [],
      get rows() {
        return { licensedWordings: found.all };
      },
    };
  },
};
