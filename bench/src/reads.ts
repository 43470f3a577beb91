import type { createCaller } from '@threshold/api/root';

/** A read of the product, and what it shows as one SELECT of $1, the organization. */
export interface Read {
  readonly procedure: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The same without a server, for counting its statements. */
  readonly ask: (caller: ReturnType<typeof createCaller>) => Promise<unknown>;
  /** How many rows an answer of the procedure shows. */
  readonly rowsOf: (answer: unknown) => number;
  readonly sql: string;
  readonly about: string;
}

/** Reads without health information leave no event in the audit trail; the others commit one to disk. */
export const READS: readonly Read[] = [
  {
    procedure: 'directory.serviceFees',
    input: {},
    ask: (caller) => caller.directory.serviceFees({}),
    rowsOf: (answer) => (answer as unknown[]).length,
    sql: `
      SELECT id, service_code, charge_cents, effective_from::text, effective_to::text FROM service_fee
       WHERE organization_id = $1 ORDER BY service_code, effective_from DESC`,
    about: 'what the organization charges a unit: no health information, so no audit event',
  },
  {
    procedure: 'patients.search',
    input: { term: '' },
    ask: (caller) => caller.patients.search({ term: '' }),
    rowsOf: (answer) => (answer as { matches: unknown[] }).matches.length,
    sql: `
      SELECT p.id, p.family_name || ', ' || p.given_name AS name, p.medical_record_number, p.birth_date::text,
             e.status, e.program_name
        FROM patient p
        LEFT JOIN LATERAL (
          SELECT e.status, g.name AS program_name FROM enrollment e
            JOIN program g ON g.organization_id = e.organization_id AND g.id = e.program_id
           WHERE e.organization_id = p.organization_id AND e.patient_id = p.id
           ORDER BY e.starts_on DESC LIMIT 1) e ON true
       WHERE p.organization_id = $1
       ORDER BY p.created_at DESC, p.id DESC LIMIT 50`,
    about: 'the newest 50 people with program and status; the read is in the audit trail, on disk before the answer',
  },
];
