import type { Result } from '../kernel';
import { ok, refuse } from '../kernel';

/** NM109 of the subscriber holds at most 80 characters (ASC X12N 837, version 5010, loop 2010BA). */
export const MEMBER_ID_LENGTH = 80;

/** Why a number cannot stand on a claim as the patient's member number. */
export type MemberIdRefusal =
  | { readonly code: 'member-id-missing' }
  | { readonly code: 'member-id-invented' }
  | { readonly code: 'member-id-too-long'; readonly charactersOver: number }
  | { readonly code: 'member-id-characters'; readonly characters: string };

/** Early imports stood this in where the source named no number. No payer knows such a member. */
const INVENTED = /^IMP[0-9A-F]{9}$/;

/**
 * The member number as a claim carries it: from the patient's card, without spaces around it. A coverage without one,
 * or with one that an import made up, keeps its claims back until a person has entered the real one. Pure and total.
 */
export function checkMemberId(text: string | null): Result<string, MemberIdRefusal> {
  const memberId = text?.trim() ?? '';
  if (memberId === '') return refuse({ code: 'member-id-missing' });
  if (INVENTED.test(memberId)) return refuse({ code: 'member-id-invented' });
  const charactersOver = memberId.length - MEMBER_ID_LENGTH;
  if (charactersOver > 0) return refuse({ code: 'member-id-too-long', charactersOver });
  const characters = [...new Set(memberId.replace(/[A-Za-z0-9 ./-]/g, ''))].join('');
  return characters === '' ? ok(memberId) : refuse({ code: 'member-id-characters', characters });
}
