import type { UseCaseContext } from './context';

/** The organization's own name; the table of organizations stands outside the tenant policy. */
export async function findOrganizationName(context: UseCaseContext): Promise<string> {
  const rows = await context.tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM list_organizations() WHERE id = ${context.organizationId}::uuid`;
  return rows[0]?.name ?? '';
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
