import type { FilterChoices, RatioView } from './period.input';

export { periodInput as getCensusInput } from './period.input';

export interface CensusGroup {
  readonly key: string;
  readonly name: string;
  readonly perProgramDay: RatioView;
  readonly calendar: RatioView;
  readonly patientDays: number;
}

export interface CensusView {
  readonly asOfMs: number;
  readonly from: string;
  readonly to: string;
  readonly perProgramDay: RatioView;
  readonly calendar: RatioView;
  readonly seatFill: RatioView;
  /** The stretch of the same length just before. */
  readonly before: {
    readonly from: string;
    readonly to: string;
    readonly perProgramDay: RatioView;
    readonly calendar: RatioView;
    readonly seatFill: RatioView;
  };
  readonly censusTarget: number;
  readonly days: readonly {
    readonly day: string;
    readonly patients: number;
    readonly runs: boolean;
    readonly seatsTaken: number;
    readonly seatsOffered: number;
  }[];
  readonly byProgram: readonly CensusGroup[];
  readonly byPhase: readonly CensusGroup[];
  readonly byPayer: readonly CensusGroup[];
  readonly bySite: readonly CensusGroup[];
  readonly choices: FilterChoices;
}
