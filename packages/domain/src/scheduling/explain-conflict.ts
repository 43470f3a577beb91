import type { TimeRange } from '../kernel';
import { MINUTE_MS, overlapMs } from '../kernel';
import { leaderOf, roomOf } from './board-lookup';
import { checkPlacement } from './constraints';
import type { Board, Breach, Placement, RuleName, Severity } from './types';

/** The facts of one breach, ready to be said; the sentence belongs to the screen. */
export interface Explanation {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly magnitude: number;
  readonly unit: Breach['unit'];
  readonly who: { readonly kind: 'room' | 'staff' | 'patient'; readonly id: string; readonly name: string } | null;
  readonly missing: readonly string[];
  readonly heldBy: ReadonlyArray<
    TimeRange & { readonly label: string; readonly sessionId: string | null; readonly overlapMinutes: number }
  >;
}

const RANK: Record<Severity, number> = { hard: 0, soft: 1, info: 2 };

/** Everything that speaks against a placement, the worst first: hard before soft, then by how much. */
export function explainConflict(placement: Placement, board: Board): Explanation[] {
  return checkPlacement(placement, board)
    .map((breach) => ({
      rule: breach.rule,
      severity: breach.severity,
      magnitude: breach.magnitude,
      unit: breach.unit,
      who: nameOf(breach, board),
      missing: breach.missing,
      heldBy: breach.heldBy.map((booking) => ({
        startMs: booking.startMs,
        endMs: booking.endMs,
        label: booking.label,
        sessionId: booking.sessionId,
        overlapMinutes: Math.ceil(overlapMs(booking, placement) / MINUTE_MS),
      })),
    }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity] || b.magnitude - a.magnitude);
}

function nameOf({ resource }: Breach, board: Board): Explanation['who'] {
  if (resource === null) return null;
  const { id } = resource;
  switch (resource.kind) {
    case 'room':
      return { kind: 'room', id, name: roomOf(board, id).name };
    case 'staff':
      return { kind: 'staff', id, name: leaderOf(board, id).name };
    case 'patient':
      return { kind: 'patient', id, name: board.patientNames?.get(id) ?? 'a patient' };
    default:
      return null;
  }
}
