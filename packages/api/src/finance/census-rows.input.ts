import * as z from 'zod';
import { fitsPeriod, periodInput, PERIOD_PROBLEM } from './period.input';

export const censusRowsInput = z
  .strictObject({ ...periodInput.shape, phaseName: z.string().max(100).nullable() })
  .refine(fitsPeriod, PERIOD_PROBLEM);
export type CensusRowsInput = z.output<typeof censusRowsInput>;

export interface CensusRow {
  readonly id: string;
  readonly day: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly programName: string;
  readonly programDay: number;
  readonly phaseName: string;
  readonly siteName: string;
  readonly payerName: string;
  readonly sessions: number;
  readonly minutes: number;
}
