import { createRequestContext, inUseCase } from '@threshold/api/context';
import { insertBookings } from '@threshold/api/scheduling/seats.store';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { contextStatement } from '@threshold/db/client';
import { newKey } from '@threshold/api/testing/clinic';
import pg from 'pg';
import { timed } from './measure';
import type { Figure } from './report';

type Table = 'booking' | 'bare_booking';

export interface Bookers {
  /** One transaction with one statement of so many bookings; answers its milliseconds. */
  book(table: Table, rows: number): Promise<number>;
  /** The time inside our statement as EXPLAIN (ANALYZE) sees it: each trigger, and the rest. */
  whereItGoes(rows: number): Promise<Figure[]>;
  /** Bookings that were asked for, free, and not given. */
  lost(): number;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const BARE = `
  CREATE TABLE bare_booking (
    organization_id uuid NOT NULL, id uuid NOT NULL, resource_id uuid NOT NULL, session_id uuid NOT NULL, seat_id uuid,
    starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3) NOT NULL, active boolean NOT NULL DEFAULT true,
    PRIMARY KEY (organization_id, id),
    EXCLUDE USING gist (organization_id WITH =, resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (active));
  GRANT SELECT, INSERT ON bare_booking TO threshold_app;
  INSERT INTO bare_booking SELECT organization_id, id, resource_id, session_id, seat_id, starts_at, ends_at, active FROM booking;
  ANALYZE bare_booking, booking`;

/** Both tables behind the same statement, which is the one that the product sends. */
export async function openBookers(clinic: TestClinic, connections: number): Promise<Bookers> {
  await clinic.rows(BARE);
  const [place] = await clinic.rows<{ org: string; session: string; seat: string; resources: string[] }>(
    `SELECT s.organization_id AS org, s.session_id AS session, s.id AS seat,
            (SELECT array_agg(r.id::text) FROM resource r WHERE r.organization_id = s.organization_id AND r.kind = 'patient') AS resources
       FROM seat s JOIN organization o ON o.id = s.organization_id AND o.slug = 'lakeside' LIMIT 1`,
  );
  if (!place) throw new Error('The seed has no seat');
  const actor = await clinic.actor('coordinator');
  const statement = await statementOfProduct(clinic);
  const pool = new pg.Pool({ connectionString: clinic.urls.app, max: connections });
  let nextStartMs = Date.parse('2030-01-01T00:00:00Z');
  let lost = 0;
  const valuesOf = (rows: number) => {
    const startMs = nextStartMs;
    nextStartMs += rows * HOUR_MS;
    const each = <T>(value: (index: number) => T) => Array.from({ length: rows }, (_, index) => value(index));
    const resource = place.resources[Math.floor(Math.random() * place.resources.length)];
    return [
      place.org,
      each(newKey),
      each(() => resource),
      each(() => place.session),
      // Room and leader hold time without a seat; patients hold it by theirs.
      each(() => (rows === 2 ? null : place.seat)),
      each((index) => new Date(startMs + index * HOUR_MS).toISOString()),
      each((index) => new Date(startMs + (index + 0.8) * HOUR_MS).toISOString()),
    ];
  };
  const inTransaction = async <T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> => {
    const context = contextStatement({
      organizationId: place.org,
      userId: actor.userId,
      purpose: 'treatment',
      requestId: newKey(),
    });
    await client.query('BEGIN');
    await client.query(context);
    const result = await work();
    await client.query('COMMIT');
    return result;
  };
  return {
    book: async (table, rows) => {
      const values = valuesOf(rows);
      const client = await pool.connect();
      try {
        return await timed(() =>
          inTransaction(client, async () => {
            const text = table === 'booking' ? statement : statement.replace('INTO booking', `INTO ${table}`);
            const { rowCount } = await client.query({ name: table, text, values });
            lost += rows - (rowCount ?? 0);
          }),
        );
      } finally {
        client.release();
      }
    },
    whereItGoes: async (rows) => {
      const client = await pool.connect();
      try {
        const explained = await inTransaction(client, () =>
          client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`, valuesOf(rows)),
        );
        return explain(rows, explained.rows[0]['QUERY PLAN'][0]);
      } finally {
        client.release();
      }
    },
    lost: () => lost,
    close: () => pool.end(),
  };
}

/** The text of the statement that insertBookings sends, caught from the driver. */
async function statementOfProduct(clinic: TestClinic): Promise<string> {
  const actor = await clinic.actor('coordinator');
  const request = createRequestContext({ database: clinic.database, actor });
  clinic.takeStatements();
  await inUseCase({ ...request, actor }, 'treatment', (context) => insertBookings(context, []));
  const statement = clinic.takeStatements().find((sql) => sql.includes('INSERT INTO booking'));
  if (!statement) throw new Error('insertBookings sent no INSERT INTO booking');
  return statement;
}

interface Explained {
  readonly Plan: { readonly 'Actual Total Time': number };
  readonly Triggers: readonly {
    readonly 'Constraint Name'?: string;
    readonly 'Trigger Name': string;
    readonly Time: number;
  }[];
}

const explain = (rows: number, { Plan, Triggers }: Explained): Figure[] => [
  {
    what: `EXPLAIN of ours, ${rows} rows: insert with its indexes and policy`,
    value: Plan['Actual Total Time'],
    unit: 'ms',
  },
  ...Triggers.map((trigger) => ({
    what: `  ${trigger['Constraint Name'] ?? trigger['Trigger Name']}`,
    value: trigger.Time,
    unit: 'ms',
  })),
];
