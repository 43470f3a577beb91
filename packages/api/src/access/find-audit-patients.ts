import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { searchAuditPatients } from './audit-patients.store';
import type { AuditPatientsView } from './find-audit-patients.input';

const MOST = 10;

/** Whose trail to read: at most ten people by part of a name or record number, in the order of their names. */
export async function findAuditPatients(context: UseCaseContext, { term }: { term: string }) {
  const found = await searchAuditPatients(context, term, MOST + 1);
  return ok<AuditPatientsView>({ matches: found.slice(0, MOST), more: found.length > MOST });
}
