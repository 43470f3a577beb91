import { toPlainDate } from '@threshold/domain/kernel';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestClinic } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let coordinator: Caller;
let siteId: string;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
  siteId = (await coordinator.directory.sites({}))[0]?.id ?? '';
});
afterAll(() => clinic.close());

const nextOpenAfter = async (day: string, dayCount = 1) =>
  (await coordinator.scheduling.board({ siteId, firstDay: toPlainDate(day), dayCount })).nextOpenDay;

it('the board names the next open day: past the weekend, and past closures that stand after the days shown', async () => {
  await clinic.rows('DELETE FROM site_closure WHERE site_id = $1', [siteId]);
  expect(await nextOpenAfter('2026-12-02')).toBe('2026-12-03');
  expect(await nextOpenAfter('2026-12-04')).toBe('2026-12-07');
  expect(await nextOpenAfter('2026-11-30', 7)).toBe('2026-12-07');
  await clinic.rows(
    `INSERT INTO site_closure (organization_id, id, site_id, day, reason)
     SELECT organization_id, gen_random_uuid(), id, '2026-12-07', 'Water damage' FROM site WHERE id = $1`,
    [siteId],
  );
  expect(await nextOpenAfter('2026-12-04')).toBe('2026-12-08');
});
