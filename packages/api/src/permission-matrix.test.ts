import { canEver, ROLES } from '@threshold/domain/access';
import type { Actor, Role } from '@threshold/domain/access';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRequestContext } from './context';
import { RefusedError } from './refused-error';
import { appRouter, createCaller } from './root';
import { openTestClinic } from './testing/clinic';
import type { TestClinic } from './testing/clinic';
import { sampleIds, samples } from './testing/samples';
import type { ProcedureMeta } from './trpc';

/** Flat by path at run time, whatever the router's type says. */
const flat: object = appRouter._def.procedures;
const PROCEDURES = Object.entries(flat).map(([path, procedure]: [string, { _def: { meta?: ProcedureMeta } }]) => ({
  path,
  meta: procedure._def.meta,
}));

let clinic: TestClinic;
let ids: Record<string, string>;
let ours: Actor;
let theirs: Actor;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  ids = await sampleIds(clinic);
  ours = await clinic.actor('psychologist');
  theirs = await clinic.actor('psychologist@cedar');
});
afterAll(() => clinic.close());

/** What a call ended in: `answered`, the refusal's code, or `broken` for anything that was not meant. */
async function outcome(path: string, actor: Actor | null): Promise<{ code: string; text: string }> {
  const caller: unknown = createCaller(createRequestContext({ database: clinic.database, actor }));
  const call = path.split('.').reduce<unknown>((from, key) => (from as Record<string, unknown>)[key], caller) as (
    input: unknown,
  ) => Promise<unknown>;
  try {
    const view = (await call(samples(ids)[path])) ?? null;
    const text = JSON.stringify(view);
    // Views travel as plain JSON: a Date, a bigint or NaN would arrive as something else than it left.
    expect(view, `${path} through JSON`).toEqual(JSON.parse(text));
    return { code: 'answered', text };
  } catch (error) {
    const { cause } = error as TRPCError;
    if (error instanceof TRPCError && cause instanceof RefusedError)
      return { code: cause.refusal.code, text: JSON.stringify(cause.refusal) };
    return { code: 'broken', text: String(error) };
  }
}

const as = (role: Role, actor: Actor): Actor => ({ ...actor, role });

it('every procedure declares its permission and has a sample input, and no sample is left over', () => {
  expect(PROCEDURES.length).toBeGreaterThan(40);
  expect(PROCEDURES.filter(({ meta }) => !meta?.permission || !meta.purpose).map(({ path }) => path)).toEqual([]);
  expect(Object.keys(samples(ids)).sort()).toEqual(PROCEDURES.map(({ path }) => path).sort());
});

describe.each(PROCEDURES)('$path', ({ path, meta }) => {
  it('is closed to whoever is signed out', async () => {
    expect((await outcome(path, null)).code).toBe('signed-out');
  });

  it.each(ROLES)('is open to %s exactly as the table of permissions says', async (role) => {
    const { code, text } = await outcome(path, as(role, ours));
    const allowed = meta && meta.permission !== 'public' && canEver(as(role, ours), meta.permission);
    if (allowed) expect([code, text]).not.toContain('broken');
    expect(code === 'forbidden').toBe(!allowed);
  });

  it('shows and changes nothing of ours for any role of another organization', async () => {
    const before = await fingerprint();
    for (const role of ROLES) {
      const { code, text } = await outcome(path, as(role, theirs));
      expect(code).not.toBe('broken');
      for (const [name, id] of Object.entries(ids)) {
        // A refusal may repeat an id that the stranger sent; an answer may not hold one.
        if (code === 'answered') expect(text, `${path} as ${role} shows our ${name}`).not.toContain(id);
      }
    }
    expect(await fingerprint()).toEqual(before);
  });
});

/** Grows with every row of ours that is written, read on record or refused on record. */
const fingerprint = () =>
  clinic.rows(
    `SELECT count(*)::int AS events, max(ordinal)::text AS last FROM audit_event WHERE organization_id = $1`,
    [ids.organizationId],
  );
