import { Prisma } from '@threshold/db';
import { must } from '@threshold/domain/kernel';
import type { Database, StatementContext, UseCaseContext } from './context';

/** The organization itself; the table of organizations stands outside the tenant policy. */
export async function findOrganization(context: UseCaseContext): Promise<{ name: string; isDemo: boolean }> {
  const rows = await context.tx.$queryRaw<{ name: string; is_demo: boolean }[]>`
    SELECT name, is_demo FROM list_organizations() WHERE id = ${context.organizationId}::uuid`;
  const { name, is_demo } = must(rows[0], 'the organization of the context');
  return { name, isDemo: is_demo };
}

/** Every organization; for what runs outside them all, such as a worker that starts. */
export const listOrganizations = (database: Database): Promise<{ id: string; slug: string; name: string }[]> =>
  database.outsideTenants((tx) => tx.$queryRaw`SELECT id, slug, name FROM list_organizations()`);

/** The clock by which the organization as a whole reads days; UTC while it has no site. */
export async function findOrganizationZone(context: UseCaseContext): Promise<string> {
  const [row] = await context.tx.$queryRaw<{ zone: string | null }[]>`SELECT ${organizationZone(context)} AS zone`;
  return row?.zone ?? 'UTC';
}

/** The same inside of a statement that reads something else; null while there is no site. The site is `homeSite`. */
export const organizationZone = ({ organizationId }: Pick<StatementContext, 'organizationId'>): Prisma.Sql =>
  Prisma.sql`(SELECT zone FROM site WHERE organization_id = ${organizationId}::uuid ORDER BY id LIMIT 1)`;
