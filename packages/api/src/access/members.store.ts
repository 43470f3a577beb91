import type { Actor, Role } from '@threshold/domain/access';
import type { Database } from '@threshold/db';

/** The member of an organization behind an e-mail address; for the command line, which acts as somebody. */
export const findMember = (database: Database, organizationSlug: string, email: string): Promise<Actor | null> =>
  database.outsideTenants(async (tx) => {
    const rows = await tx.$queryRaw<
      { account_id: string; organization_id: string; role: Role; staff_member_id: string | null }[]
    >`SELECT * FROM find_member(${organizationSlug}, ${email})`;
    const row = rows[0];
    return row
      ? {
          kind: 'staff',
          userId: row.account_id,
          organizationId: row.organization_id,
          role: row.role,
          staffMemberId: row.staff_member_id,
        }
      : null;
  });
