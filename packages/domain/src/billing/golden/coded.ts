import type { CodedLine } from '../encounter.types';
import type { JudgeContext } from '../edits/judge-context';
import { tables } from './day';

/** A line written as on paper: `97110-59-GPx2`. Of medicine, professional, in the office, with its text as id. */
export function coded(text: string, change: Partial<CodedLine> = {}): CodedLine {
  const [, code = '', modifiers = '', units = '1'] = /^(\w{5})((?:-\w\w)*)(?:x(\d+))?$/.exec(text) ?? [];
  if (code === '') throw new Error(`Not a line: ${text}`);
  const facility = change.side === 'facility';
  return {
    id: text,
    side: 'professional',
    code,
    discipline: 'medicine',
    family: tables.anyService(code)?.family ?? null,
    modifiers: modifiers.split('-').filter((modifier) => modifier !== ''),
    units: Number(units),
    minutes: 0,
    placeOfService: facility ? null : '11',
    revenueCode: facility ? '0510' : null,
    rendering: null,
    diagnoses: ['M5450'],
    chargeCents: 1_000_000,
    serviceIds: [],
    separateBecause: [],
    ranges: [],
    because: [],
    ...change,
  };
}

/** A Medicare patient of fifty-five with low back pain, in a clinic: everything is known and nothing is unusual. */
export const judged = (change: Partial<JudgeContext> = {}): JudgeContext => ({
  tables,
  rules: { codeEdits: 'ncci', drugWaste: 'jw-jz', telehealth: 'place', therapyThreshold: 'medicare' },
  payer: 'medicare',
  site: { placeOfService: '11', providerBasedStatus: 'standalone' },
  patient: { birthDate: tables.day.replace('2026', '1971') as typeof tables.day, sex: 'female' },
  diagnoses: ['M5450', 'G43709', 'F331', 'F332', 'Z006'],
  history: [],
  yearToDate: {
    physicalAndSpeechTherapyAllowedCents: 0,
    occupationalTherapyAllowedCents: 0,
    deductibleLeftCents: 0,
  },
  amounts: null,
  claimTotalCents: null,
  today: tables.day,
  ...change,
});
