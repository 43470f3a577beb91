import type { ReferenceTables } from '@threshold/domain/billing';
import type { ReferenceFiles } from './csv-row';
import { readRows } from './csv-row';

type Rates = Pick<
  ReferenceTables,
  | 'relativeValues'
  | 'geographicIndices'
  | 'conversionFactors'
  | 'outpatientRates'
  | 'drugRates'
  | 'payerRates'
  | 'paymentStatuses'
  | 'paymentRules'
>;

/** What Medicare pays and by which shares. Decimals become integers here and stay so. */
export function readRates(files: ReferenceFiles): Rates {
  return {
    ...readPhysicianSchedule(files),
    outpatientRates: readRows(files, 'outpatient_rates.csv', (row) => ({
      code: row.text('code'),
      status: row.text('status'),
      apc: row.optional('apc'),
      dollarsTenThousandths: row.optionalScaled('dollars', 4),
      ...row.dated(),
    })),
    drugRates: readRows(files, 'drug_rates.csv', (row) => ({
      code: row.text('code'),
      dollarsTenThousandths: row.scaled('dollars', 4),
      ...row.dated(),
    })),
    payerRates: readRows(files, 'payer_rates.csv', (row) => ({
      payer: row.text('payer'),
      code: row.text('code'),
      modifiers: row.words('modifiers'),
      dollarsTenThousandths: row.scaled('dollars', 4),
      numerator: row.integer('numerator'),
      denominator: row.integer('denominator'),
      wording: row.text('wording'),
      ...row.dated(),
    })),
    paymentStatuses: readRows(files, 'payment_statuses.csv', (row) => ({
      schedule: row.oneOf('schedule', ['physician', 'outpatient']),
      status: row.text('status'),
      wording: row.text('wording'),
      payment: row.oneOf('payment', ['formula', 'rate', 'fee-schedule', 'packaged', 'contractor', 'none']),
      packagedBeside: row.words('packaged_beside'),
      severity: row.oneOf('severity', ['none', 'warning', 'error']),
      ...row.dated(),
    })),
    paymentRules: readRows(files, 'payment_rules.csv', (row) => ({
      rule: row.oneOf('rule', [
        'therapy-practice-expense',
        'rendering-percentage',
        'medicare-share',
        'sequestration',
        'outpatient-site',
        'outpatient-multiple',
        'assistant-payment',
        'multiple-surgery',
        'outpatient-bilateral',
        'lesser-of-charge',
      ]),
      subject: row.text('subject'),
      numerator: row.integer('numerator'),
      denominator: row.integer('denominator'),
      ...row.dated(),
    })),
  };
}

function readPhysicianSchedule(
  files: ReferenceFiles,
): Pick<Rates, 'relativeValues' | 'geographicIndices' | 'conversionFactors'> {
  return {
    relativeValues: readRows(files, 'relative_values.csv', (row) => ({
      code: row.text('code'),
      modifier: row.optional('modifier'),
      status: row.text('status'),
      workTenThousandths: row.scaled('work_rvu', 4),
      officeExpenseTenThousandths: row.scaled('office_pe_rvu', 4),
      facilityExpenseTenThousandths: row.scaled('facility_pe_rvu', 4),
      malpracticeTenThousandths: row.scaled('malpractice_rvu', 4),
      multipleProcedure: row.text('multiple_procedure'),
      bilateral: row.text('bilateral'),
      components: row.text('components'),
      ...row.dated(),
    })),
    geographicIndices: readRows(files, 'geographic_indices.csv', (row) => ({
      contractor: row.text('contractor'),
      locality: row.text('locality'),
      name: row.text('name'),
      workThousandths: row.scaled('work', 3),
      expenseThousandths: row.scaled('practice_expense', 3),
      malpracticeThousandths: row.scaled('malpractice', 3),
      ...row.dated(),
    })),
    conversionFactors: readRows(files, 'conversion_factors.csv', (row) => ({
      dollarsTenThousandths: row.scaled('dollars', 4),
      qualifyingApm: row.yes('qualifying_apm'),
      ...row.dated(),
    })),
  };
}
