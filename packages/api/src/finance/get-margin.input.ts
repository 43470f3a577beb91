import type { FilterChoices, MoneyView } from './period.input';

export { periodInput as getMarginInput } from './period.input';

export interface MarginLine {
  /** Empty for sessions that nobody attended, where an attendance is needed. */
  readonly key: string;
  readonly name: string;
  readonly expectedCents: number;
  readonly leaderCostCents: number;
  readonly roomCostCents: number;
  readonly marginCents: number;
  readonly sessions: number;
  readonly attendances: number;
}

/** A line of sessions of one kind; false says why it stands with costs and no payment. */
export interface KindLine extends MarginLine {
  readonly isBillable: boolean;
}

export interface MarginView {
  readonly asOfMs: number;
  readonly from: string;
  readonly to: string;
  readonly margin: MoneyView;
  readonly expectedCents: number;
  readonly leaderCostCents: number;
  readonly roomCostCents: number;
  readonly before: { readonly from: string; readonly to: string; readonly margin: MoneyView };
  readonly byGroup: readonly KindLine[];
  readonly byPayer: readonly MarginLine[];
  readonly bySite: readonly MarginLine[];
  readonly byDay: readonly MarginLine[];
  readonly sessions: readonly (KindLine & {
    readonly day: string;
    readonly startMs: number;
    readonly zone: string;
    readonly leaderName: string;
    readonly siteName: string;
  })[];
  /**
   * Attended with a service code, but without a signed note: no charge yet, so the margin is too low by what they will
   * earn. The same number as in a claim batch over the same days.
   */
  readonly unsignedAttendances: number;
  readonly choices: FilterChoices;
}
