import type { PayerView } from '@threshold/api/directory/list-payers.input';

/** Closed lists of the directory in words for people. */
export const PROVIDER_BASED: Readonly<Record<string, string>> = {
  standalone: 'Standalone clinic',
  'on-campus': 'Hospital outpatient, on campus',
  'off-campus-excepted': 'Hospital outpatient, off campus, excepted',
  'off-campus-non-excepted': 'Hospital outpatient, off campus, not excepted',
};

export const UNIT_RULE_WORDS: Readonly<Record<string, string>> = {
  'total-time': 'Total time of the day',
  'substantial-portion': 'Each service by itself (more than half)',
};

/** Which modifier a plan wants where two services of a day that are usually one were separate. */
export const sayDistinct = (modifier: string): string =>
  modifier === 'X' ? 'Modifier XE, XS, XP or XU' : `Modifier ${modifier}`;

const BASIS_WORDS: Readonly<Record<string, string>> = {
  medicare: 'Medicare amounts',
  'percent-of-medicare': 'of Medicare',
  'percent-of-charge': 'of charge',
};

/** `135 % of Medicare`; hundredths of a percent are written only when there are any. */
export function sayBasis(basis: string, percentHundredths: number): string {
  if (basis === 'medicare') return BASIS_WORDS.medicare ?? basis;
  return `${sayPercent(percentHundredths)} ${BASIS_WORDS[basis] ?? basis}`;
}

export function sayPercent(hundredths: number): string {
  const rest = hundredths % 100;
  return `${Math.floor(hundredths / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`} %`;
}

/** `135`, `135.5` or `135,25` percent as hundredths; null when it is not a percentage. */
export function readPercent(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** 100 is one full-time equivalent: `0.8 FTE`. */
export const sayFte = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

export const FILING_MODES = { production: 'Production', test: 'Tests' } as const;

/** What comes of a file of that mode. */
export const FILING_CONSEQUENCES = {
  test: 'The payer checks the format and pays nothing.',
  production: 'Real claims, for payment.',
} as const;

/** Whether a file of that day is a test; without a row it is. */
export const modeOn = ({ filingModes }: Pick<PayerView, 'filingModes'>, day: string): keyof typeof FILING_MODES =>
  filingModes.find(({ from, to }) => from <= day && (to === null || to >= day))?.mode ?? 'test';

/** What holds now, and what a new first day does to it. */
export function sayFilingNow(payer: Pick<PayerView, 'filingModes'>, today: string): string {
  const now = FILING_MODES[modeOn(payer, today)].toLowerCase();
  const holds = payer.filingModes.some(({ from, to }) => from <= today && (to === null || to >= today));
  const ends = holds ? 'the present one ends the day before' : 'until then files are tests';
  return `Now: ${now}. The new mode starts on the first day below; ${ends}.`;
}
