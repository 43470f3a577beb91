import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestClinic } from '../testing/clinic';
import type { Caller, TestClinic } from '../testing/clinic';

let clinic: TestClinic;
let coordinator: Caller;

beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
  coordinator = await clinic.as('coordinator');
});
afterAll(() => clinic.close());

it('counts as taking a place who is between first and last day; who starts later, is over or on hold is told apart', async () => {
  const [before] = await coordinator.programs.list({});
  if (!before) throw new Error('The seed has no program');
  const mine = await clinic.rows<{ id: string }>(
    `SELECT id FROM enrollment WHERE program_id = $1 AND status = 'active' AND $2 BETWEEN starts_on AND planned_end_on ORDER BY id LIMIT 3`,
    [before.id, before.today],
  );
  const [later, over, held] = mine.map(({ id }) => id);
  await clinic.rows(`UPDATE enrollment SET starts_on = $2::date + 1, planned_end_on = $2::date + 30 WHERE id = $1`, [
    later,
    before.today,
  ]);
  await clinic.rows(`UPDATE enrollment SET planned_end_on = $2::date - 1 WHERE id = $1`, [over, before.today]);
  await clinic.rows(`UPDATE enrollment SET status = 'on-hold' WHERE id = $1`, [held]);
  const after = (await coordinator.programs.list({})).find(({ id }) => id === before.id);
  expect(after).toMatchObject({
    enrolledToday: before.enrolledToday - 3,
    startingLater: before.startingLater + 1,
    pastLastDay: before.pastLastDay + 1,
    onHold: before.onHold + 1,
  });
});
