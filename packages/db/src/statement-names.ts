import { createHash } from 'node:crypto';

/** So many different statements are kept prepared on each connection; the rest are planned each time. */
const MOST_NAMES = 300;

/**
 * Names for the statements that are sent again and again, so that PostgreSQL parses and plans each once a connection.
 * Bounded (an empty name is none), because a list of ids makes a new text for each of its lengths and a connection never forgets a name.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    // Statements without a parameter may hold several commands, which cannot be prepared.
    if (known !== undefined || names.size >= MOST_NAMES || !sql.includes('$1')) return known ?? '';
    const name = `t${createHash('sha256').update(sql).digest('base64url').slice(0, 20)}`;
    names.set(sql, name);
    return name;
  };
}
