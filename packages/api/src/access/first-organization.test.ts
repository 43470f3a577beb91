import { createOrganization, OrganizationRefused } from '@threshold/db/create-organization';
import { createTestDatabase } from '@threshold/db/testing';
import type { TestDatabase } from '@threshold/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRequestContext, newId, openDatabase, realSurroundings } from '../context';
import type { Database } from '../context';
import { createCaller } from '../root';
import { hashPassword, signIn, whoIs } from './sign-in';

const PASSWORD = 'correct horse battery';
let files: TestDatabase;
let database: Database;
beforeAll(async () => {
  files = await createTestDatabase(inject('serverUrl'));
  database = openDatabase({ url: files.appUrl });
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

const create = async (slug: string, email: string) =>
  createOrganization(files.adminUrl, {
    slug,
    newId: () => newId(realSurroundings),
    name: 'Riverside Pain Program',
    administrator: { email, name: 'Ada Admin', passwordHash: await hashPassword(PASSWORD) },
  });
const door = () => ({ database, surroundings: realSurroundings });

describe('the first organization', () => {
  it('is made with an administrator who can sign in, and is no demo', async () => {
    const { organizationId, accountId } = await create('riverside', 'ada@riverside.example');
    const opened = await signIn(door(), { email: 'ada@riverside.example', password: PASSWORD });
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(await whoIs(door(), opened.value.token)).toMatchObject({
      actor: { organizationId, userId: accountId, role: 'administrator', kind: 'staff' },
      organizationName: 'Riverside Pain Program',
      isDemo: false,
    });
  });

  it('begins its audit chain with the membership, and the chain holds', async () => {
    const opened = await signIn(door(), { email: 'ada@riverside.example', password: PASSWORD });
    const signedIn = opened.ok ? await whoIs(door(), opened.value.token) : null;
    const caller = createCaller(createRequestContext({ database, actor: signedIn?.actor ?? null }));
    const all = {
      firstDay: null,
      lastDay: null,
      userId: null,
      patientId: null,
      kind: 'all',
      entity: null,
      entityId: null,
      before: null,
    } as const;
    const { events } = await caller.access.listAudit(all);
    expect(events.at(-1)).toMatchObject({ action: 'row.insert', entity: 'membership', purpose: 'operations' });
    const auditor = createCaller(
      createRequestContext({ database, actor: signedIn && { ...signedIn.actor, role: 'auditor' } }),
    );
    expect((await auditor.access.verifyAudit({})).breaks).toEqual([]);
  });

  it('is not made twice, nor with an address that has an account', async () => {
    await expect(create('riverside', 'other@riverside.example')).rejects.toThrow(OrganizationRefused);
    await expect(create('hillside', 'ada@riverside.example')).rejects.toThrow(/has an account already/);
  });
});
