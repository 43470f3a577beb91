import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { requirePermission } from '../../../auth/server';
import { readAuditFilters } from '../../../features/audit/audit-filters';
import { AuditTrail } from '../../../features/audit/audit-trail';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requirePermission('audit.read');
  const filters = await readAuditFilters(searchParams);
  await getQueryClient().prefetchQuery(trpc.audit.list.queryOptions(filters));
  return (
    <HydrateClient>
      <AuditTrail mayVerify={canEver(actor, 'audit.verify')} />
    </HydrateClient>
  );
}
