import type { BoardView } from '@threshold/api/scheduling/get-board.input';
import { siteDay } from '@threshold/domain/kernel';
import type { BoardSession } from './board-layout';
import type { Place } from './board-target';

/** The board as it will be when a session stands somewhere else; a wish leaves the tray and stands on the board. */
export function withPlace(board: BoardView, sessionId: string, place: Place): BoardView {
  const change = {
    ...place,
    day: siteDay(place.startMs, board.site.zone),
    roomName: board.rooms.find((room) => room.id === place.roomId)?.name ?? '',
    leaderName: board.leaders.find((leader) => leader.id === place.leaderId)?.name ?? '',
  };
  const wish = board.unplaced.find((one) => one.id === sessionId);
  if (!wish) return withChange(board, sessionId, change);
  const { why: _, ...session } = wish;
  return {
    ...board,
    unplaced: board.unplaced.filter((one) => one !== wish),
    sessions: [...board.sessions, { ...session, ...change, status: 'scheduled' }],
  };
}

export const withChange = (board: BoardView, sessionId: string, change: Partial<BoardSession>): BoardView => ({
  ...board,
  sessions: board.sessions.map((one) => (one.id === sessionId ? { ...one, ...change } : one)),
});

/** The board with one session back where it was before, on the board or in the tray; everything else stays. */
export function withBefore(board: BoardView, before: BoardView, sessionId: string): BoardView {
  const session = before.sessions.find((one) => one.id === sessionId);
  if (session) return withChange(board, sessionId, session);
  const wish = before.unplaced.find((one) => one.id === sessionId);
  if (!wish || board.unplaced.some((one) => one.id === sessionId)) return board;
  return {
    ...board,
    sessions: board.sessions.filter((one) => one.id !== sessionId),
    unplaced: [...board.unplaced, wish].sort((a, b) => a.startMs - b.startMs),
  };
}
