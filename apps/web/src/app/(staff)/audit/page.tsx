import type { ListAuditInput } from '@threshold/api/access/list-audit.input';
import { canEver } from '@threshold/domain/access';
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requirePermission } from '../../../auth/server';
import { readAuditFilters } from '../../../features/audit/audit-filters';
import { AuditTrail, AuditTrailSkeleton } from '../../../features/audit/audit-trail';
import { getQueryClient, HydrateClient, trpc } from '../../../trpc/server';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requirePermission('audit.read');
  const filters = await readAuditFilters(searchParams);
  return (
    <Suspense fallback={<AuditTrailSkeleton />}>
      <Loaded filters={filters} mayVerify={canEver(actor, 'audit.verify')} />
    </Suspense>
  );
}

async function Loaded({ filters, mayVerify }: { filters: ListAuditInput; mayVerify: boolean }) {
  await getQueryClient().prefetchQuery(trpc.access.listAudit.queryOptions(filters));
  return (
    <HydrateClient>
      <AuditTrail mayVerify={mayVerify} />
    </HydrateClient>
  );
}
