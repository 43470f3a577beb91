import { marginBy, marginFigure, marginRows } from '@threshold/domain/finance';
import type { MarginDimension, MarginRow, MoneyFigure } from '@threshold/domain/finance';
import { addDays, daysBetween, ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { MarginLine, MarginView } from './get-margin.input';
import { findCostedSessions } from './margin.store';
import type { CostedSession } from './margin.store';
import type { MoneyView, PeriodInput } from './period.input';
import { findChoices } from './presence.store';

/** Contribution margin of the sessions that are over: whole, by group, payer, site and day, and session by session. */
export async function getMargin(context: UseCaseContext, period: PeriodInput) {
  const now = await measure(context, period);
  const beforePeriod = {
    ...period,
    from: addDays(period.from, -(daysBetween(period.from, period.to) + 1)),
    to: addDays(period.from, -1),
  };
  const before = await measure(context, beforePeriod);
  const { targets: _targets, ...choices } = await findChoices(context);
  const names = new Map([...choices.sites, ...choices.payers].map(({ id, name }) => [id, name]));
  const { rows, sessions } = now;
  const lines = (dimension: MarginDimension, nameOf = (key: string) => names.get(key) ?? key) =>
    linesBy(rows, dimension, nameOf);
  const billable = new Set(sessions.filter((session) => session.isBillable).map((session) => session.group));
  const sessionOf = new Map(sessions.map((session) => [session.sessionId, session]));
  return ok<MarginView>({
    asOfMs: context.nowMs,
    from: period.from,
    to: period.to,
    margin: viewOf(marginFigure(rows)),
    ...sums(rows),
    before: { from: beforePeriod.from, to: beforePeriod.to, margin: viewOf(marginFigure(before.rows)) },
    byGroup: lines('group').map((line) => ({ ...line, isBillable: billable.has(line.key) })),
    byPayer: lines('payerId', (key) => names.get(key) ?? (key === '' ? 'Nobody attended' : 'No coverage')),
    bySite: lines('siteId'),
    byDay: lines('day'),
    sessions: lines('sessionId', (key) => sessionOf.get(key)?.group ?? key).flatMap((line) => {
      const session = sessionOf.get(line.key);
      if (!session) return [];
      const { day, startMs, zone, leaderName, siteName, isBillable } = session;
      return [{ ...line, day, startMs, zone, leaderName, siteName, isBillable }];
    }),
    unsignedAttendances: now.unsignedAttendances,
    choices,
  });
}

async function measure(
  context: UseCaseContext,
  period: PeriodInput,
): Promise<{ rows: MarginRow[]; sessions: CostedSession[]; unsignedAttendances: number }> {
  const { sessions, unsignedAttendances } = await findCostedSessions(context, period);
  const rows = sessions.flatMap((session) => marginRows(session));
  // A payer's margin takes its attendances' part of the costs; a session's own row keeps the rest out of it.
  return {
    rows: period.payerId ? rows.filter((row) => row.payerId === period.payerId) : rows,
    sessions,
    unsignedAttendances,
  };
}

function linesBy(
  rows: readonly MarginRow[],
  dimension: MarginDimension,
  nameOf: (key: string) => string,
): MarginLine[] {
  const members = new Map<string, MarginRow[]>();
  for (const row of rows) {
    const key = row[dimension] ?? '';
    const list = members.get(key);
    if (list) list.push(row);
    else members.set(key, [row]);
  }
  return marginBy(rows, dimension).map((group) => {
    const key = group.key ?? '';
    const of = members.get(key) ?? [];
    return {
      key,
      name: nameOf(key),
      expectedCents: group.expectedCents,
      leaderCostCents: group.leaderCostCents,
      roomCostCents: group.roomCostCents,
      marginCents: group.margin.valueCents,
      sessions: new Set(of.map((row) => row.sessionId)).size,
      attendances: of.filter((row) => row.attendanceId !== null).length,
    };
  });
}

const sums = (rows: readonly MarginRow[]) => ({
  expectedCents: rows.reduce((sum, row) => sum + row.expectedCents, 0),
  leaderCostCents: rows.reduce((sum, row) => sum + row.leaderCostCents, 0),
  roomCostCents: rows.reduce((sum, row) => sum + row.roomCostCents, 0),
});

const viewOf = ({ rowIds, ...figure }: MoneyFigure): MoneyView => ({ ...figure, rowCount: rowIds.length });
