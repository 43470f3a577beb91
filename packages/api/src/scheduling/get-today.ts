import { addDays, isWeekend, ok, siteDay } from '@threshold/domain/kernel';
import type { EpochMs, PlainDate } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { findBoardSessions } from './board-sessions.store';
import type { BoardSession } from './get-board.input';
import { findClosures, loadSite } from './board.store';
import type { SessionAtRisk, TodayBand, TodaySession, TodayView } from './get-today.input';
import { countCensus, findNextDay, findOverdueNotes, findUncovered } from './today.store';

/** How far ahead the coordinator can still fill a group or find a substitute. */
const DAYS_AHEAD = 3;

/**
 * The day of one site at a glance: numbers and sessions, no names of patients, so that it can be asked every half
 * minute without filling the trail of reads. The people behind a number are another, recorded question.
 */
export async function getToday(context: UseCaseContext, { siteId }: { siteId: string }) {
  const site = await loadSite(context, siteId);
  if (!site) return notFound('site');
  const { nowMs } = context;
  const day = siteDay(nowMs, site.zone);
  const days = { first: day, last: addDays(day, DAYS_AHEAD) };
  const nextDay = await findNextDay(context, siteId, day);
  const last = nextDay !== null && nextDay > days.last ? nextDay : days.last;
  const sessions = await findBoardSessions(context, siteId, { first: day, last });
  const closures = await findClosures(context, siteId, { first: day, last: day });
  const missing = await findUncovered(context, siteId, days);
  const ahead = sessions.filter(
    (session) => session.status === 'scheduled' && session.endMs > nowMs && session.day <= days.last,
  );
  const on = (wanted: PlainDate | null) =>
    sessions.filter((session) => session.day === wanted).map((session) => viewOf(session, nowMs));
  const today = on(day);
  return ok<TodayView>({
    siteId,
    siteName: site.name,
    zone: site.zone,
    day,
    nowMs,
    closed: closures.get(day) ?? (isWeekend(day) ? 'Weekend' : null),
    nextDay,
    sessions: today,
    nextSessions: today.length === 0 ? on(nextDay) : [],
    census: await countCensus(context, siteId, day),
    belowMinimum: ahead.filter(({ seatsTaken, minSize }) => seatsTaken < minSize).map(riskOf),
    uncovered: ahead.flatMap((session) => {
      const lacking = missing.get(session.id);
      return lacking ? [{ ...riskOf(session), missing: lacking }] : [];
    }),
    overdueNotes: await findOverdueNotes(context, siteId, day),
  });
}

/** Half open, as everywhere: a session that ends now is over. */
export function bandOf(session: Pick<BoardSession, 'status' | 'startMs' | 'endMs'>, nowMs: EpochMs): TodayBand {
  if (session.status === 'canceled') return 'canceled';
  if (session.endMs <= nowMs) return 'over';
  return session.startMs <= nowMs ? 'in-progress' : 'upcoming';
}

const viewOf = (session: BoardSession, nowMs: EpochMs): TodaySession => ({
  id: session.id,
  band: bandOf(session, nowMs),
  name: session.name,
  topic: session.topic,
  color: session.color,
  startMs: session.startMs,
  endMs: session.endMs,
  roomName: session.roomName,
  leaderName: session.leaderName,
  programName: session.programName,
  seatsTaken: session.seatsTaken,
  capacity: session.capacity,
  minSize: session.minSize,
  marked: session.marked,
  notesMissing: session.notesMissing,
  cancelReason: session.cancelReason,
});

const riskOf = (session: BoardSession & { day: PlainDate }): SessionAtRisk => ({
  sessionId: session.id,
  name: session.name,
  day: session.day,
  startMs: session.startMs,
  roomName: session.roomName,
  leaderName: session.leaderName,
  seatsTaken: session.seatsTaken,
  minSize: session.minSize,
});
