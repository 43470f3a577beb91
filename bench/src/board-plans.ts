import { createRequestContext, openDatabase } from '@threshold/api/context';
import { createCaller } from '@threshold/api/root';
import type { Caller, TestClinic } from '@threshold/api/testing/clinic';
import { newKey } from '@threshold/api/testing/clinic';
import { contextStatement } from '@threshold/db/client';
import pg from 'pg';

/** A table from this size on must be reached by an index. */
const BIG_ROWS = 1_000;

export interface PlanOfBoard {
  /** `Index Scan seat via seat_pkey` and the like, each once, over all statements. */
  readonly scans: readonly string[];
  /** Big tables that were read from end to end. */
  readonly walked: readonly string[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Catches every SELECT that a read sends and explains it as the application role, under the same policy. */
export async function explainRead(
  clinic: TestClinic,
  read: (caller: Caller) => Promise<unknown>,
): Promise<PlanOfBoard> {
  const actor = await clinic.actor('coordinator');
  const sent: { sql: string; parameters: string }[] = [];
  const database = openDatabase({
    url: clinic.urls.app,
    onStatement: (sql, parameters) => void sent.push({ sql, parameters }),
  });
  const client = new pg.Client({ connectionString: clinic.urls.app });
  await client.connect();
  try {
    await read(createCaller(createRequestContext({ database, actor })));
    const { organizationId, userId } = actor;
    await client.query('BEGIN');
    await client.query(contextStatement({ organizationId, userId, purpose: 'treatment', requestId: newKey() }));
    const nodes: PlanNode[] = [];
    for (const { sql, parameters } of sent.filter(({ sql }) => /^\s*(SELECT|WITH)/i.test(sql))) {
      const values = JSON.parse(parameters) as unknown[];
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${sql}`, values);
      nodes.push(...flatten(rows[0]['QUERY PLAN'][0].Plan as PlanNode));
    }
    await client.query('ROLLBACK');
    const big = await bigTables(clinic);
    const scanned = nodes.filter((node) => node['Relation Name'] ?? node['Index Name']);
    return {
      scans: [...new Set(scanned.filter((node) => big.has(node['Relation Name'] ?? '')).map(sayScan))].sort(),
      walked: scanned
        .filter((node) => node['Node Type'] === 'Seq Scan' && big.has(node['Relation Name'] ?? ''))
        .map((node) => node['Relation Name'] ?? ''),
    };
  } finally {
    await client.end();
    await database.close();
  }
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

const sayScan = (node: PlanNode): string =>
  [node['Node Type'], node['Relation Name'], node['Index Name'] ? `via ${node['Index Name']}` : ''].join(' ').trim();

async function bigTables(clinic: TestClinic): Promise<Set<string>> {
  const rows = await clinic.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= ${BIG_ROWS}`,
  );
  return new Set(rows.map(({ name }) => name));
}
