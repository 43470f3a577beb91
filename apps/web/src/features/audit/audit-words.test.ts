import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ENTITY_WORDS, entityText, fieldsText, PURPOSE_WORDS, purposeText } from './audit-words';

const packages = fileURLToPath(new URL('../../../../../packages', import.meta.url));

/** Every table that a migration gives the trigger of the trail, one by one or as a list. */
function recordedTables(): string[] {
  const folder = `${packages}/db/prisma/migrations`;
  const sql = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readFileSync(`${folder}/${entry.name}/migration.sql`, 'utf8'))
    .join('\n');
  const listed = [...sql.matchAll(/protect_tenant_table\(name::regclass, '(\w+)'\) FROM unnest\(ARRAY\[([^\]]+)\]/g)]
    .filter(([, kind]) => kind !== 'trail')
    .flatMap(([, , names]) => [...(names ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? ''));
  const single = [...sql.matchAll(/SELECT protect_tenant_table\('(\w+)'(?:, '(\w+)')?\)/g)]
    .filter(([, , kind]) => kind !== 'trail')
    .map(([, name]) => name ?? '');
  return [...listed, ...single];
}

/** What the routers of the product write into the trail when something is read. */
function recordedReads(): string[] {
  const folder = `${packages}/api/src`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('router.ts'))
    .flatMap((path) => [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/entity: '(\w+)'/g)])
    .map(([, entity]) => entity ?? '');
}

describe('the words of the trail', () => {
  it('cover every table that records its changes', () => {
    const tables = recordedTables();
    expect(tables.length).toBeGreaterThan(45);
    expect(tables).toContain('charge_hold');
    expect(tables.filter((table) => !(table in ENTITY_WORDS))).toEqual([]);
  });

  it('cover whatever a recorded read names', () => {
    const reads = recordedReads();
    expect(reads).toContain('roster');
    expect(reads.filter((entity) => !(entity in ENTITY_WORDS))).toEqual([]);
  });

  it('cover every purpose that a transaction can have, and the one of work past the product', () => {
    const source = readFileSync(`${packages}/db/src/client.ts`, 'utf8');
    const list = /PURPOSES = \[([^\]]+)\]/.exec(source)?.[1] ?? '';
    const purposes = [...list.matchAll(/'(\w+)'/g)].map(([, purpose]) => purpose ?? '');
    expect(purposes.length).toBeGreaterThan(3);
    expect([...purposes, 'maintenance'].filter((purpose) => !(purpose in PURPOSE_WORDS))).toEqual([]);
  });

  it('never name two things alike', () => {
    const words = Object.values(ENTITY_WORDS);
    expect(words).toEqual([...new Set(words)]);
  });

  it('fall back to the raw name in plain spacing', () => {
    expect(entityText('charge_hold')).toBe('Held day');
    expect(entityText('new_thing')).toBe('New thing');
    expect(entityText('billing.startClaimBatch')).toBe('Billing: Start claim batch');
    expect(purposeText('operations')).toBe('Running the clinic');
    expect(purposeText('new_reason')).toBe('New reason');
  });

  it('say which fields changed without the counter that always does', () => {
    expect(fieldsText({ fields: ['finished_at', 'stage', 'status', 'version'] })).toBe(
      'time of finishing, stage, state',
    );
    expect(fieldsText({ fields: ['leader_id', 'total_cents', 'goalText'] })).toBe('leader, total, goal text');
    expect(fieldsText({ fields: ['received_on', 'signed_at'] })).toBe('received day, signed time');
    expect(fieldsText({ fields: ['version'] })).toBe('version');
    expect(fieldsText({ fields: [] })).toBe('');
  });
});
