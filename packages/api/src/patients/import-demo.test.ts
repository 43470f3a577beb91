import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createRequestContext, realSurroundings } from '../context';
import { openTestClinic } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';
import { SEEDED_NOW_MS } from '@threshold/db/testing';
import { importDemo } from './import-demo';
import { importInProcess } from './import-in-process';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
});
afterAll(() => clinic.close());

const folder = new URL('../../../db/seed/fhir/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.gz'))
  .map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));

async function runner(account: string) {
  const actor = await clinic.actor(account);
  const surroundings = { ...realSurroundings, nowMs: () => SEEDED_NOW_MS };
  return { ...createRequestContext({ database: clinic.database, surroundings, actor }), actor };
}

it('gives the demo six imported people with a coverage and a referral, four of them ready to enroll, and only once', async () => {
  const asked = await runner('coordinator');
  expect(await importDemo(asked, files)).toEqual({ people: 6, referrals: 6 });
  expect(await importDemo(asked, files)).toEqual({ people: 0, referrals: 0 });
  expect(
    await clinic.rows(
      `SELECT r.status, count(*)::int AS people, bool_and(EXISTS (SELECT FROM coverage v WHERE v.patient_id = r.patient_id)) AS covered
         FROM referral r JOIN patient_identifier i ON i.patient_id = r.patient_id GROUP BY 1 ORDER BY 1`,
    ),
  ).toEqual([
    { status: 'accepted', people: 4, covered: true },
    { status: 'received', people: 2, covered: true },
  ]);
  const waiting = await clinic.rows(
    `SELECT r.status FROM coverage v JOIN referral r ON r.patient_id = v.patient_id WHERE v.member_id IS NULL`,
  );
  // One is left without a member number, to be entered by hand; nobody of the chain test is among them.
  expect(waiting).toEqual([{ status: 'accepted' }]);
});

it('refuses to import in process for a role that may not', async () => {
  const [file] = files;
  if (!file) throw new Error('No bundle ships');
  expect(await importInProcess(await runner('therapist'), file)).toEqual({
    ok: false,
    refusal: { code: 'forbidden', action: 'patient.import' },
  });
});
