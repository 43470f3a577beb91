import type { TimeRange } from '@threshold/domain/kernel';
import type { Explanation, FreeSlot } from '@threshold/domain/scheduling';

/** Why seats could not be booked, with who or what stands in the way. */
export type SeatRefusal =
  | { readonly code: 'seats-gone'; readonly sessions: readonly { sessionId: string; name: string; startMs: number }[] }
  | {
      readonly code: 'session-not-open';
      readonly sessions: readonly { sessionId: string; name: string; startMs: number }[];
    }
  | {
      readonly code: 'patient-time-taken';
      readonly heldBy: readonly (TimeRange & { label: string; roomName: string })[];
    };

/** Why a session cannot stand where somebody wants it: every rule that speaks against it, and the nearest places that work. */
export type PlacementRefusal =
  | {
      readonly code: 'placement-refused';
      readonly explanations: readonly Explanation[];
      readonly nearest: readonly (FreeSlot & { roomName: string })[];
      /** Who else could lead it at the wanted time and place. */
      readonly leaders: readonly { id: string; name: string }[];
    }
  | { readonly code: 'session-has-attendance'; readonly marked: number }
  | { readonly code: 'attendance-signed'; readonly name: string };
