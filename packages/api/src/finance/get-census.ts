import { addDays, daysBetween, eachDay, ok } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { calendarCensus, censusPerProgramDay, seatFill } from '@threshold/domain/finance';
import type { RatioFigure } from '@threshold/domain/finance';
import type { UseCaseContext } from '../context';
import type { CensusGroup, CensusView } from './get-census.input';
import type { PeriodInput, RatioView } from './period.input';
import { findChoices, findOfferedSeats, findPresence } from './presence.store';
import type { OfferedSeats, Presence } from './presence.store';

/** Census, both kinds, and seat fill of a stretch of days, whole and by program, phase, payer and site. */
export async function getCensus(context: UseCaseContext, period: PeriodInput) {
  const before = {
    ...period,
    from: addDays(period.from, -(daysBetween(period.from, period.to) + 1)),
    to: addDays(period.from, -1),
  };
  const now = await measure(context, period);
  const then = await measure(context, before);
  const { targets, ...choices } = await findChoices(context);
  const { presence, offered, programDays } = now;
  const by = (keyOf: (row: Presence) => string, nameOf: (row: Presence) => string) =>
    groups(now, period, { keyOf, nameOf });
  return ok<CensusView>({
    asOfMs: context.nowMs,
    from: period.from,
    to: period.to,
    ...now.figures,
    before: { from: before.from, to: before.to, ...then.figures },
    censusTarget: [...targets]
      .filter(
        ([id, { siteId }]) =>
          (!period.programId || id === period.programId) && (!period.siteId || siteId === period.siteId),
      )
      .reduce((sum, [, { censusTarget }]) => sum + censusTarget, 0),
    days: eachDay(period.from, period.to).map((day) => ({
      day,
      patients: new Set(presence.filter((row) => row.day === day).map((row) => row.patientId)).size,
      runs: programDays.includes(day),
      seatsTaken: sumOn(offered, day, 'taken'),
      seatsOffered: sumOn(offered, day, 'capacity'),
    })),
    byProgram: by(
      (row) => row.programId,
      (row) => row.programName,
    ),
    byPhase: by(
      (row) => row.phaseName,
      (row) => row.phaseName,
    ),
    byPayer: by(
      (row) => row.payerId,
      (row) => row.payerName,
    ),
    bySite: by(
      (row) => row.siteId,
      (row) => row.siteName,
    ),
    choices,
  });
}

interface Measured {
  readonly presence: readonly Presence[];
  readonly offered: readonly OfferedSeats[];
  readonly programDays: readonly PlainDate[];
  readonly figures: { readonly perProgramDay: RatioView; readonly calendar: RatioView; readonly seatFill: RatioView };
}

async function measure(context: UseCaseContext, period: PeriodInput): Promise<Measured> {
  const presence = await findPresence(context, period);
  const offered = await findOfferedSeats(context, period);
  const programDays = [...new Set(offered.map((session) => session.day))].sort();
  return {
    presence,
    offered,
    programDays,
    figures: {
      perProgramDay: viewOf(censusPerProgramDay(presence, { ...period, programDays })),
      calendar: viewOf(calendarCensus(presence, period)),
      seatFill: viewOf(seatFill(offered)),
    },
  };
}

function groups(
  { presence, programDays }: Measured,
  period: PeriodInput,
  by: { keyOf: (row: Presence) => string; nameOf: (row: Presence) => string },
): CensusGroup[] {
  const members = new Map<string, Presence[]>();
  for (const row of presence) members.set(by.keyOf(row), [...(members.get(by.keyOf(row)) ?? []), row]);
  return [...members]
    .map(([key, rows]) => ({
      key,
      name: rows[0] ? by.nameOf(rows[0]) : key,
      perProgramDay: viewOf(censusPerProgramDay(rows, { ...period, programDays })),
      calendar: viewOf(calendarCensus(rows, period)),
      patientDays: new Set(rows.map((row) => `${row.patientId} ${row.day}`)).size,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const sumOn = (offered: readonly OfferedSeats[], day: PlainDate, what: 'taken' | 'capacity') =>
  offered.filter((session) => session.day === day).reduce((sum, session) => sum + session[what], 0);

/** A figure as a screen shows it: how many rows stand behind it, not which; those have a query of their own. */
const viewOf = ({ rowIds, ...figure }: RatioFigure): RatioView => ({ ...figure, rowCount: rowIds.length });
