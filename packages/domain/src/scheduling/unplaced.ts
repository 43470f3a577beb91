import { explainConflict } from './explain-conflict';
import type { Explanation } from './explain-conflict';
import type { Board, Placement, RuleName, SessionState } from './types';

/** States of sessions that stand or stood on a board; the others are wishes and show up in the tray alone. */
export const PLACED_STATES: readonly SessionState[] = ['scheduled', 'canceled'];

/** What no change of any calendar can mend: such a wish is a slip of the pen and not worth keeping. */
const NEVER: readonly RuleName[] = ['ends-before-start'];

/** Whether a refused placement may be kept as unplaced, to be looked at again when the board has changed. */
export const canWait = (why: readonly Explanation[]): boolean => why.every(({ rule }) => !NEVER.includes(rule));

/** A wish outlives the people in it: who is not on the board any more leads nothing. */
export const withKnownLeaders = (wish: Placement, board: Board): Placement => ({
  ...wish,
  leaderIds: wish.leaderIds.filter((id) => board.leaders.some((leader) => leader.id === id)),
});

/** What keeps an unplaced session from its wanted place now, the worst first; empty when the place has become free. */
export const whyUnplaced = (wish: Placement, board: Board): Explanation[] =>
  explainConflict(withKnownLeaders(wish, board), board).filter(({ severity }) => severity === 'hard');
