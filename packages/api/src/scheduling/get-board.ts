import { addDays, atSiteTime, isWeekend, ok, siteDay } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { whyUnplaced } from '@threshold/domain/scheduling';
import type { Board } from '@threshold/domain/scheduling';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { findBoardSessions } from './board-sessions.store';
import { findClosures, loadBoard, loadSite } from './board.store';
import type { BoardView, GetBoardInput, UnplacedSession } from './get-board.input';
import { findSitePrograms } from './sessions.store';
import { findHoldersOf, findUnplaced } from './unplaced.store';

/** How far the next open day is looked for. */
const MOST_DAYS_CLOSED = 31;

const daysFrom = (first: PlainDate, count: number) =>
  Array.from({ length: count }, (_, offset) => addDays(first, offset));

/** A day or a week of one site: what stands in which room, led by whom, with how many seats left. */
export async function getBoard(context: UseCaseContext, { siteId, firstDay, dayCount }: GetBoardInput) {
  const site = await loadSite(context, siteId);
  if (!site) return notFound('site');
  const lastDay = addDays(firstDay, dayCount - 1);
  const stretch = {
    siteId,
    startMs: atSiteTime(firstDay, '00:00', site.zone),
    endMs: atSiteTime(addDays(lastDay, 1), '00:00', site.zone),
  };
  const board = await loadBoard(context, stretch, []);
  const closures = await findClosures(context, siteId, { first: firstDay, last: addDays(lastDay, MOST_DAYS_CLOSED) });
  const closedOn = (day: PlainDate) => closures.get(day) ?? (isWeekend(day) ? 'Weekend' : null);
  return ok<BoardView>({
    site: {
      ...site,
      opensAt: board.hours[0]?.openTime ?? '07:00',
      closesAt: board.hours[0]?.closeTime ?? '18:00',
    },
    nowMs: context.nowMs,
    today: siteDay(context.nowMs, site.zone),
    days: daysFrom(firstDay, dayCount).map((day) => ({ day, closed: closedOn(day) })),
    nextOpenDay:
      daysFrom(addDays(lastDay, 1), MOST_DAYS_CLOSED).find((day) => closedOn(day) === null) ?? addDays(lastDay, 1),
    rooms: board.rooms.map(({ id, name, capacity, laneIds }) => ({ id, name, capacity, lanes: laneIds.length })),
    leaders: board.leaders.map(({ id, name, disciplines }) => ({ id, name, discipline: disciplines[0] ?? '' })),
    sessionTypes: board.sessionTypes.map(({ id, name, discipline, minutes, maxSize }) => ({
      id,
      name,
      discipline,
      minutes,
      maxSize,
    })),
    programs: await findSitePrograms(context, siteId),
    sessions: await findBoardSessions(context, siteId, { first: firstDay, last: lastDay }),
    unplaced: await loadTray(context, board, { siteId, firstDay, lastDay }),
  });
}

/** Days around those shown whose wishes lie in the tray too: what was put aside lately, and what is coming. */
const TRAY_DAYS_BEHIND = 14;
const TRAY_DAYS_AHEAD = 28;

/** The wishes and what stands in the way of each, in two queries for any number of them. */
async function loadTray(
  context: UseCaseContext,
  board: Board,
  shown: { siteId: string; firstDay: PlainDate; lastDay: PlainDate },
): Promise<UnplacedSession[]> {
  const wishes = await findUnplaced(context, shown.siteId, {
    first: addDays(shown.firstDay, -TRAY_DAYS_BEHIND),
    last: addDays(shown.lastDay, TRAY_DAYS_AHEAD),
  });
  if (wishes.length === 0) return [];
  const bookings = await findHoldersOf(context, wishes, board.rooms);
  return wishes.map(({ session, placement }) => ({ ...session, why: whyUnplaced(placement, { ...board, bookings }) }));
}
