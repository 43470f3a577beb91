import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { realSurroundings } from '../context';
import { openTestClinic } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';
import { signIn, signOut, whoIs } from './sign-in';

const PASSWORD = 'rolling-enrollment';
const EMAIL = 'psychologist@lakeside.demo';
let clinic: TestClinic;
let nowMs = Date.now();
const door = () => ({ database: clinic.database, surroundings: { ...realSurroundings, nowMs: () => nowMs } });
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
});
afterAll(() => clinic.close());

/** Events about the account, the oldest first. */
const trail = async (email = EMAIL) =>
  clinic.rows<{ action: string; by: boolean; slug: string; fields: string[]; linked: boolean }>(
    `SELECT e.action, e.user_id = a.id AS by, o.slug, e.fields,
            EXISTS (SELECT FROM audit_link l WHERE l.organization_id = e.organization_id AND l.transaction_id = e.transaction_id
                     AND e.ordinal BETWEEN l.first_ordinal AND l.last_ordinal) AS linked
       FROM audit_event e JOIN account a ON a.id::text = e.entity_id JOIN organization o ON o.id = e.organization_id
      WHERE e.entity = 'account' AND a.email = $1 ORDER BY e.ordinal`,
    [email],
  );
const attempt = (password: string, email = EMAIL) => signIn(door(), { email, password });

describe('the audit trail of signing in', () => {
  it('holds success and sign-out by the account, in the chain of its organization, once each', async () => {
    const opened = await attempt(PASSWORD);
    const token = opened.ok ? opened.value.token : '';
    expect((await whoIs(door(), token))?.email).toBe(EMAIL);
    await signOut(door(), token);
    await signOut(door(), token);
    await signOut(door(), 'no such token');
    expect(await whoIs(door(), token)).toBeNull();
    const event = { by: true, slug: 'lakeside', fields: [], linked: true };
    expect(await trail()).toEqual([
      { action: 'sign-in', ...event },
      { action: 'sign-out', ...event },
    ]);
  });

  it('holds a failure as an event about the account and by nobody, and none for attempts during the wait', async () => {
    for (let n = 0; n < 7; n += 1) expect((await attempt('wrong')).ok).toBe(false);
    const failures = (await trail()).filter((event) => event.action === 'refused.sign-in-failed');
    expect(failures).toHaveLength(5);
    expect(failures[0]).toEqual({
      action: 'refused.sign-in-failed',
      by: null,
      slug: 'lakeside',
      fields: [],
      linked: true,
    });
    nowMs += 20 * 60_000;
  });

  it('holds a failure of a disabled account in the organization that it belonged to', async () => {
    const email = 'therapist@cedar.demo';
    await clinic.rows('UPDATE account SET disabled_at = now() WHERE email = $1', [email]);
    expect((await attempt(PASSWORD, email)).ok).toBe(false);
    expect(await trail(email)).toMatchObject([{ action: 'refused.sign-in-failed', slug: 'cedar' }]);
  });

  it('keeps an address that is nobody’s out of every organization: a digest of it, outside the chains', async () => {
    const [before] = await clinic.rows('SELECT count(*)::int AS events FROM audit_event');
    expect((await attempt(PASSWORD, 'nobody@example.org')).ok).toBe(false);
    expect(await clinic.rows('SELECT count(*)::int AS events FROM audit_event')).toEqual([before]);
    const digest = createHash('sha256').update('nobody@example.org').digest('hex');
    expect(await clinic.rows('SELECT email_digest FROM unknown_sign_in')).toEqual([{ email_digest: digest }]);
  });

  it('leaves the chain whole', async () => {
    const auditor = await clinic.as('auditor');
    expect((await auditor.access.verifyAudit({})).breaks).toEqual([]);
    const { events } = await auditor.access.listAudit({
      firstDay: null,
      lastDay: null,
      userId: null,
      patientId: null,
      kind: 'all',
      entity: 'account',
      entityId: null,
      before: null,
    });
    expect(events.map((one) => one.action)).toContain('sign-in');
  });
});
