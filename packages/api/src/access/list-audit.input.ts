import * as z from 'zod';
import { plainDate } from '../plain-date.input';
import type { AuditPatient } from './find-audit-patients.input';

/** Everything; what was looked at; what was changed; what was refused; who came and went. */
export const AUDIT_KINDS = ['all', 'read', 'change', 'refused', 'sign-in'] as const;

export const listAuditInput = z.strictObject({
  /** Days on the clock of the organization's first site, both included; null leaves a side open. */
  firstDay: plainDate.nullable(),
  lastDay: plainDate.nullable(),
  userId: z.uuid().nullable(),
  /** Events about this patient's record: the chart, and the rows that belong to it. */
  patientId: z.uuid().nullable(),
  kind: z.enum(AUDIT_KINDS),
  /** A table or a use case, such as `patient` or `roster`. */
  entity: z.string().trim().min(1).max(80).nullable(),
  entityId: z.string().trim().min(1).max(80).nullable(),
  /** The last event of the page before; null for the newest. */
  before: z.string().regex(/^\d+$/).nullable(),
});
export type ListAuditInput = z.output<typeof listAuditInput>;

export interface AuditEventView {
  /** Counts up over all events; text, because it may outgrow a number. */
  readonly ordinal: string;
  readonly atMs: number;
  readonly userId: string | null;
  /** Null for background work without a person behind it. */
  readonly userName: string | null;
  readonly purpose: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** Names of changed columns, never their values. */
  readonly fields: readonly string[];
  readonly requestId: string | null;
}

export interface AuditView {
  readonly zone: string;
  readonly today: string;
  /** Whose record the events are about; null when no patient was asked for. */
  readonly patient: AuditPatient | null;
  readonly events: readonly AuditEventView[];
  readonly next: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly entities: readonly string[];
}
