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

export interface MarginView {
  readonly asOfMs: number;
  readonly from: string;
  readonly to: string;
  readonly margin: MoneyView;
  readonly expectedCents: number;
  readonly leaderCostCents: number;
  readonly roomCostCents: number;
  readonly before: { readonly from: string; readonly to: string; readonly margin: MoneyView };
  readonly byGroup: readonly MarginLine[];
  readonly byPayer: readonly MarginLine[];
  readonly bySite: readonly MarginLine[];
  readonly byDay: readonly MarginLine[];
  readonly sessions: readonly (MarginLine & {
    readonly day: string;
    readonly startMs: number;
    readonly zone: string;
    readonly leaderName: string;
    readonly siteName: string;
  })[];
  /** Attended, but without a signed note: no charge yet, so the margin is too low by what they will earn. */
  readonly unsignedAttendances: number;
  readonly choices: FilterChoices;
}
