import { must } from '@threshold/domain/kernel';
import type { UseCaseContext } from './context';

/** The organization itself; the table of organizations stands outside the tenant policy. */
export async function findOrganization(context: UseCaseContext): Promise<{ name: string; isDemo: boolean }> {
  const rows = await context.tx.$queryRaw<{ name: string; is_demo: boolean }[]>`
    SELECT name, is_demo FROM list_organizations() WHERE id = ${context.organizationId}::uuid`;
  const { name, is_demo } = must(rows[0], 'the organization of the context');
  return { name, isDemo: is_demo };
}

/** The clock by which the organization as a whole reads days: its first site's. */
export async function findOrganizationZone(context: UseCaseContext): Promise<string> {
  const site = await context.tx.site.findFirst({
    where: { organizationId: context.organizationId },
    select: { zone: true },
    orderBy: { id: 'asc' },
  });
  return site?.zone ?? 'UTC';
}
