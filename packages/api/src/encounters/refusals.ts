import type { SigningBlocker } from '@threshold/domain/encounters';

/** Why a note cannot be written or signed. */
export type NoteRefusal =
  | { readonly code: 'not-your-note'; readonly leaderName: string }
  | { readonly code: 'note-signed'; readonly name: string }
  | { readonly code: 'session-not-over'; readonly endMs: number }
  | { readonly code: 'attendance-missing'; readonly names: readonly string[] }
  | {
      readonly code: 'nothing-to-sign';
      readonly blocked: readonly { readonly name: string; readonly blockers: readonly SigningBlocker[] }[];
    };
