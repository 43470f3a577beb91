import type { TimeRange } from '@threshold/domain/kernel';
import type { PlacesView } from './find-places.input';

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
export interface RefusedPlacement extends PlacesView {
  readonly code: 'placement-refused';
}

/** Everything that can speak against a change of the board or of an attendance. */
export type PlacementRefusal =
  | RefusedPlacement
  | { readonly code: 'session-has-attendance'; readonly marked: number }
  | { readonly code: 'session-has-seats'; readonly seats: number }
  | { readonly code: 'attendance-signed'; readonly name: string };
