import * as z from 'zod';

export const listPayersInput = z.strictObject({});

export interface PlanSettingView {
  readonly id: string;
  readonly from: string;
  /** The last day on which it holds; null while nothing replaces it. */
  readonly to: string | null;
  readonly unitRule: string;
  readonly paymentBasis: string;
  readonly percentHundredths: number;
  readonly distinctModifier: string;
  readonly source: string;
}

export interface FilingModeView {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly mode: 'production' | 'test';
  readonly source: string;
}

export interface PayerView {
  readonly id: string;
  readonly name: string;
  readonly electronicId: string;
  /** Whether files to it are production or tests, by date, the newest first; without a row they are tests. */
  readonly filingModes: readonly FilingModeView[];
  readonly plans: readonly {
    readonly id: string;
    readonly name: string;
    /** The newest first. */
    readonly settings: readonly PlanSettingView[];
  }[];
}
