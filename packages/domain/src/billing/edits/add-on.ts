import type { EditFinding } from './findings.types';
import type { Judge } from './judge-context';
import { core, samePractitioner } from './judge-context';

/**
 * An add-on without any of its primaries on the same day by the same practitioner. Type 1 lists all primaries; for
 * types 2 and 3 the contractor decides what else counts, so the engine warns and does not forbid.
 */
export const addOnAlone: Judge = (lines, { tables }) =>
  lines.flatMap((line): EditFinding[] => {
    const links = tables.primariesOf(line.code);
    const [link] = links;
    if (!link) return [];
    const primaries = links.flatMap(({ primaryCode }) => (primaryCode === null ? [] : [primaryCode]));
    const listComplete = links.every(({ type }) => type === 1);
    const others = lines.filter((other) => other.id !== line.id && samePractitioner(line, other));
    if (others.some(({ code }) => primaries.includes(code))) return [];
    // Without a list, any service that is no add-on itself may be the primary.
    if (primaries.length === 0 && others.some(({ code }) => tables.primariesOf(code).length === 0)) return [];
    return [
      {
        ...core('add-on-alone', {
          lines: [line],
          severity: listComplete ? 'error' : 'warning',
          row: link,
          fix:
            primaries.length === 0 ? { kind: 'drop-line', lineId: line.id } : { kind: 'add-primary', codes: primaries },
        }),
        rule: 'add-on-alone',
        facts: { primaries, listComplete },
      },
    ];
  });
