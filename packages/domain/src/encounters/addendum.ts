import type { Result } from '../kernel';
import { ok, refuse } from '../kernel';
import { saysSomething } from './similarity';
import { countBlanks } from './snippets';
import type { AddendumRefusal, SignedContent, SignedVersion } from './types';

export interface AddendumDraft {
  readonly reason: string;
  readonly text: string;
}

export interface AddendumAllowed {
  readonly versionNumber: number;
  readonly content: SignedContent & { readonly kind: 'addendum' };
}

/**
 * Whether a signed note may be added to, and as which version. A signed version never changes: what was wrong stays
 * readable, and the addendum says why it was written.
 * @param versions all versions of one patient's note, in any order
 */
export function writeAddendum(
  versions: readonly SignedVersion[],
  draft: AddendumDraft,
): Result<AddendumAllowed, AddendumRefusal> {
  const reason = draft.reason.trim();
  const text = draft.text.trim();
  const count = countBlanks(text) + countBlanks(reason);
  if (versions.length === 0) return refuse({ code: 'note-not-signed' });
  if (reason === '') return refuse({ code: 'addendum-reason-missing' });
  if (!saysSomething(text)) return refuse({ code: 'addendum-text-missing' });
  if (count > 0) return refuse({ code: 'addendum-blank-left', count });
  const same = versions.find(({ content }) => content.kind === 'addendum' && content.text === text);
  if (same) return refuse({ code: 'addendum-repeats-version', versionNumber: same.versionNumber });
  const versionNumber = Math.max(...versions.map((version) => version.versionNumber)) + 1;
  return ok({ versionNumber, content: { kind: 'addendum', reason, text } });
}
