import type { Actor, Role } from '@threshold/domain/access';
import type { EpochMs } from '@threshold/domain/kernel';
import type { Database } from '@threshold/db';

/** The functions outside the tenant policy; see the guards migration. */

export interface SignInAccount {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly organizationId: string;
}

export const findSignInAccount = (database: Database, email: string): Promise<SignInAccount | null> =>
  database.outsideTenants(async (tx) => {
    const rows = await tx.$queryRaw<{ account_id: string; password_hash: string; organization_id: string }[]>`
      SELECT * FROM sign_in_account(${email})`;
    const row = rows[0];
    return row
      ? { accountId: row.account_id, passwordHash: row.password_hash, organizationId: row.organization_id }
      : null;
  });

export interface NewSignInSession {
  readonly id: string;
  readonly tokenDigest: string;
  readonly account: SignInAccount;
  readonly atMs: EpochMs;
  readonly expiresAtMs: EpochMs;
}

export const openSignInSession = (database: Database, opened: NewSignInSession): Promise<void> =>
  database.outsideTenants(async (tx) => {
    await tx.$executeRaw`SELECT open_sign_in_session(${opened.id}::uuid, ${opened.tokenDigest},
      ${opened.account.accountId}::uuid, ${opened.account.organizationId}::uuid,
      ${new Date(opened.atMs)}, ${new Date(opened.expiresAtMs)})`;
  });

export interface SignedIn {
  readonly actor: Actor;
  readonly name: string;
  readonly email: string;
  readonly organizationName: string;
  readonly isDemo: boolean;
  readonly lastSeenAtMs: EpochMs;
  readonly expiresAtMs: EpochMs;
}

interface ResolvedRow {
  account_id: string;
  account_name: string;
  email: string;
  organization_id: string;
  organization_name: string;
  is_demo: boolean;
  role: Role;
  staff_member_id: string | null;
  last_seen_at: Date;
  expires_at: Date;
}

export const resolveSignInSession = (
  database: Database,
  tokenDigest: string,
  limits: { atMs: EpochMs; idleMinutes: number },
): Promise<SignedIn | null> =>
  database.outsideTenants(async (tx) => {
    const rows = await tx.$queryRaw<ResolvedRow[]>`
      SELECT * FROM resolve_sign_in_session(${tokenDigest}, ${new Date(limits.atMs)}, ${limits.idleMinutes}::integer)`;
    const row = rows[0];
    if (!row) return null;
    return {
      actor: {
        kind: 'staff',
        userId: row.account_id,
        organizationId: row.organization_id,
        role: row.role,
        staffMemberId: row.staff_member_id,
      },
      name: row.account_name,
      email: row.email,
      organizationName: row.organization_name,
      isDemo: row.is_demo,
      lastSeenAtMs: row.last_seen_at.getTime(),
      expiresAtMs: row.expires_at.getTime(),
    };
  });

export const touchSignInSession = (database: Database, tokenDigest: string, atMs: EpochMs): Promise<void> =>
  database.outsideTenants(async (tx) => {
    await tx.$executeRaw`SELECT touch_sign_in_session(${tokenDigest}, ${new Date(atMs)})`;
  });

export const revokeSignInSession = (database: Database, tokenDigest: string, atMs: EpochMs): Promise<void> =>
  database.outsideTenants(async (tx) => {
    await tx.$executeRaw`SELECT revoke_sign_in_session(${tokenDigest}, ${new Date(atMs)})`;
  });

export const signInBlockedUntilMs = (database: Database, key: string): Promise<EpochMs | null> =>
  database.outsideTenants(async (tx) => {
    const rows = await tx.$queryRaw<{ until: Date | null }[]>`SELECT sign_in_blocked_until(${key}) AS until`;
    return rows[0]?.until?.getTime() ?? null;
  });

export const recordSignInFailure = (database: Database, key: string, atMs: EpochMs): Promise<void> =>
  database.outsideTenants(async (tx) => {
    await tx.$executeRaw`SELECT record_sign_in_failure(${key}, ${new Date(atMs)})`;
  });

export const clearSignInFailures = (database: Database, key: string): Promise<void> =>
  database.outsideTenants(async (tx) => {
    await tx.$executeRaw`SELECT clear_sign_in_failures(${key})`;
  });
