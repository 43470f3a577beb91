import type { ReferenceTables } from '@threshold/domain/billing';
import type { ReferenceFiles } from './csv-row';
import { readRows } from './csv-row';
import { FAMILIES } from './read-catalog';

const SETTINGS = ['practitioner', 'outpatient_hospital'] as const;
const ADJUDICATION = { '1': 1, '2': 2, '3': 3 } as const;
const SAYS = ['any', 'encounter', 'practitioner', 'structure', 'overlap', 'left', 'right'] as const;
const ADD_ON_TYPES = ADJUDICATION;

/** The national code edits: pairs, unit limits, add-ons, and the modifiers that lift a pair. */
export function readEdits(
  files: ReferenceFiles,
): Pick<ReferenceTables, 'procedurePairs' | 'unitLimits' | 'addOnLinks' | 'editModifiers'> {
  return {
    procedurePairs: readRows(files, 'procedure_pairs.csv', (row) => ({
      setting: row.oneOf('setting', SETTINGS),
      column1: row.text('column1'),
      column2: row.text('column2'),
      indicator: row.oneOf('indicator', ['0', '1', '9']),
      rationale: row.text('rationale'),
      ...row.dated(),
    })),
    unitLimits: readRows(files, 'unit_limits.csv', (row) => ({
      setting: row.oneOf('setting', SETTINGS),
      code: row.text('code'),
      units: row.integer('units'),
      adjudication: ADJUDICATION[row.oneOf('adjudication', ['1', '2', '3'])],
      ...row.dated(),
    })),
    addOnLinks: readRows(files, 'add_on_codes.csv', (row) => ({
      addOnCode: row.text('add_on_code'),
      primaryCode: row.optional('primary_code'),
      type: ADD_ON_TYPES[row.oneOf('type', ['1', '2', '3'])],
      ...row.dated(),
    })),
    editModifiers: readRows(files, 'edit_modifiers.csv', (row) => ({
      modifier: row.text('modifier'),
      use: row.oneOf('use', ['separate-visit', 'separate-service', 'anatomic', 'repeat', 'share']),
      says: row.optional('says') === null ? null : row.oneOf('says', SAYS),
      families: row.list('families', FAMILIES),
      exceptFamilies: row.list('except_families', FAMILIES),
      ...row.dated(),
    })),
  };
}
