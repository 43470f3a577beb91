import type { DenialNotice } from './edit-rows.types';
import type { EditFinding } from './findings.types';
import type { Judge } from './judge-context';
import { core } from './judge-context';

/** The notice that a line's modifiers announce: the one that names most of them, GX and GY before GY alone. */
export function noticeOf(modifiers: readonly string[], notices: readonly DenialNotice[]): DenialNotice | null {
  const matching = notices.filter((row) => row.modifiers.every((modifier) => modifiers.includes(modifier)));
  return [...matching].sort((a, b) => b.modifiers.length - a.modifiers.length)[0] ?? null;
}

/** Who pays when a line is denied as its own modifiers announce; nothing to mend, but nobody should be surprised. */
export const expectedDenial: Judge = (lines, { tables }) =>
  lines.flatMap((line): EditFinding[] => {
    const row = noticeOf(line.modifiers, tables.edits.denialNotices);
    if (!row) return [];
    const { modifiers, pays, group, adjustment, automatic, wording } = row;
    return [
      {
        ...core('expected-denial', { lines: [line], severity: 'info', row, fix: null }),
        rule: 'expected-denial',
        facts: { modifiers, pays, group, adjustment, automatic, wording },
      },
    ];
  });
