import type { Actor, Role } from '@threshold/domain/access';
import type { EpochMs } from '@threshold/domain/kernel';
import type { Database, Tx } from '@threshold/db';

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

/** Opens the session and leaves the event in the account's organization, in one transaction. */
export const openSignInSession = (database: Database, opened: NewSignInSession, requestId: string): Promise<void> => {
  const { accountId, organizationId } = opened.account;
  return inTrail(database, { accountId, organizationId, known: true, requestId }, async (tx) => {
    await tx.$executeRaw`SELECT open_sign_in_session(${opened.id}::uuid, ${opened.tokenDigest}, ${accountId}::uuid,
      ${organizationId}::uuid, ${new Date(opened.atMs)}, ${new Date(opened.expiresAtMs)})`;
    return 'sign-in';
  });
};

/** Whose trail an event of signing in or out belongs to. */
interface AccountHome {
  readonly accountId: string;
  readonly organizationId: string;
}

interface TrailEvent extends AccountHome {
  /** Whether the account has shown that it is who it says. */
  readonly known: boolean;
  readonly requestId: string;
}

/** Does the work and records what it answers in the organization's chain; null leaves no event. */
const inTrail = (
  database: Database,
  { accountId, organizationId, known, requestId }: TrailEvent,
  work: (tx: Tx) => Promise<string | null>,
): Promise<void> =>
  database.inOrganization(
    // Who fails to sign in is nobody yet: the account is what the event is about, not who did it.
    { organizationId, userId: known ? accountId : null, purpose: 'operations', requestId },
    async (tx) => {
      const action = await work(tx);
      if (action === null) return;
      await tx.$executeRaw`
        INSERT INTO audit_event (organization_id, user_id, purpose, request_id, action, entity, entity_id, fields)
        VALUES (${organizationId}::uuid, ${known ? accountId : null}::uuid, 'operations', ${requestId}::uuid, ${action},
                'account', ${accountId}, '{}')`;
    },
  );

/** The organization that a failed sign-in is recorded in; null when nobody has this address. */
export const findAccountHome = (database: Database, email: string): Promise<AccountHome | null> =>
  database.outsideTenants(async (tx) => homeOf(await tx.$queryRaw`SELECT * FROM find_account_home(${email})`));

const homeOf = ([row]: { account_id: string; organization_id: string }[]): AccountHome | null =>
  row ? { accountId: row.account_id, organizationId: row.organization_id } : null;

export const recordFailedSignIn = (database: Database, home: AccountHome, requestId: string): Promise<void> =>
  inTrail(database, { ...home, known: false, requestId }, async () => 'refused.sign-in-failed');

/** For addresses that are nobody's: outside every organization, and outside every chain. */
export const recordUnknownSignIn = (
  database: Database,
  event: { readonly id: string; readonly emailDigest: string; readonly requestId: string; readonly atMs: EpochMs },
): Promise<void> =>
  database.outsideTenants(async (tx) => {
    await tx.$executeRaw`SELECT record_unknown_sign_in(${event.id}::uuid, ${event.emailDigest}, ${event.requestId}::uuid,
      ${new Date(event.atMs)})`;
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

/** Ends the session and leaves the event; a token that is unknown or revoked already leaves none. */
export const revokeSignInSession = async (
  database: Database,
  revoked: { readonly tokenDigest: string; readonly atMs: EpochMs; readonly requestId: string },
): Promise<void> => {
  const { tokenDigest, atMs, requestId } = revoked;
  const home = await database.outsideTenants(async (tx) =>
    homeOf(await tx.$queryRaw`SELECT * FROM find_sign_in_session(${tokenDigest})`),
  );
  if (!home) return;
  await inTrail(database, { ...home, known: true, requestId }, async (tx) => {
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`
      SELECT revoke_sign_in_session(${tokenDigest}, ${new Date(atMs)}) AS done`;
    return row?.done ? 'sign-out' : null;
  });
};

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
