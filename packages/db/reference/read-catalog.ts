import type { ReferenceTables } from '@threshold/domain/billing';
import type { CsvRow, ReferenceFiles } from './csv-row';
import { readRows } from './csv-row';

const DISCIPLINES = [
  'psychology',
  'social-work',
  'counseling',
  'physical-therapy',
  'occupational-therapy',
  'nursing',
  'advanced-practice',
  'medicine',
  'biofeedback',
  'coordination',
] as const;
export const FAMILIES = [
  'behavior',
  'therapy',
  'therapy-evaluation',
  'visit',
  'procedure',
  'guidance',
  'drug',
  'remote',
] as const;
const COUNTING = ['event', 'untimed', 'timed-15', 'midpoint-30-with-addon', 'add-on', 'per-unit'] as const;

/** What the site offers, how its minutes count, and which modifiers its own status asks for. */
export function readCatalog(
  files: ReferenceFiles,
): Pick<ReferenceTables, 'catalog' | 'countingRules' | 'siteModifiers' | 'codeReplacements'> {
  return {
    catalog: readRows(files, 'service_catalog.csv', (row) => ({
      code: row.text('code'),
      discipline: row.oneOf('discipline', DISCIPLINES),
      wording: row.text('wording'),
      family: row.oneOf('family', FAMILIES),
      counting: row.oneOf('counting', COUNTING),
      addOnCode: row.optional('add_on_code'),
      planModifier: planModifier(row),
      hospitalBilling: row.oneOf('hospital_billing', ['split', 'facility-only', 'professional-only']),
      facilityCode: row.optional('facility_code'),
      revenueCode: row.optional('revenue_code'),
      chargeCents: row.integer('charge_cents'),
      ...row.dated(),
    })),
    countingRules: readRows(files, 'counting_rules.csv', (row) => ({
      counting: row.oneOf('counting', COUNTING),
      blockMinutes: row.integer('block_minutes'),
      reachedAtMinutes: row.integer('reached_at_minutes'),
      addOnBlockMinutes: row.optionalInteger('add_on_block_minutes'),
      addOnReachedAtMinutes: row.optionalInteger('add_on_reached_at_minutes'),
      ...row.dated(),
    })),
    siteModifiers: readRows(files, 'site_modifiers.csv', (row) => ({
      providerBasedStatus: row.oneOf('provider_based_status', ['off-campus-excepted', 'off-campus-non-excepted']),
      modifier: row.text('modifier'),
      onTherapy: row.yes('on_therapy'),
      ...row.dated(),
    })),
    codeReplacements: readRows(files, 'code_replacements.csv', (row) => ({
      code: row.text('code'),
      replacement: row.text('replacement'),
      ...row.dated(),
    })),
  };
}

const planModifier = (row: CsvRow) =>
  row.optional('plan_modifier') === null ? null : row.oneOf('plan_modifier', ['GP', 'GO']);
