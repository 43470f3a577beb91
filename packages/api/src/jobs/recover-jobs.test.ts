import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createRequestContext, inUseCase, realSurroundings } from '../context';
import { failJob, PlainFailure, requeueRunningJobs } from './recover-jobs';
import { insertJob, saveJob } from './jobs.store';
import type { JobState } from './job-state.input';
import { enqueue } from './queue.store';
import { openJobDoor } from './job-door';
import { newKey, openTestClinic } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
});
afterAll(() => clinic.close());
beforeEach(() => clinic.rows('DELETE FROM pgboss.job'));

const door = () => ({ database: clinic.database, surroundings: realSurroundings });
async function jobIn(state: JobState) {
  const actor = await clinic.actor('biller');
  const jobId = newKey();
  await inUseCase(
    { ...createRequestContext({ database: clinic.database, actor }), actor },
    'payment',
    async (context) => {
      await insertJob(context, { id: jobId, kind: 'claim-batch', input: {} });
      await saveJob(context, jobId, { state });
    },
  );
  return { organizationId: actor.organizationId, jobId };
}
const rowOf = async (jobId: string) =>
  (
    await clinic.rows<{ status: string; failure: string | null }>('SELECT status, failure FROM job WHERE id = $1', [
      jobId,
    ])
  )[0];
const messages = () => clinic.rows<{ data: { jobId: string } }>('SELECT data FROM pgboss.job');

describe('a job that fails for the last time', () => {
  it('shows a plain failure in its own words', async () => {
    const message = await jobIn('running');
    await failJob(door(), message, new PlainFailure('The payer has no id. Add it, then run again.'));
    expect(await rowOf(message.jobId)).toEqual({
      status: 'failed',
      failure: 'The payer has no id. Add it, then run again.',
    });
  });

  it('shows nothing of any other error, which may hold what the database was asked', async () => {
    const message = await jobIn('running');
    await failJob(door(), message, new Error('duplicate key: Cruickshank'));
    const row = await rowOf(message.jobId);
    expect(row?.status).toBe('failed');
    expect(row?.failure).toMatch(/server log/);
    expect(row?.failure).not.toMatch(/Cruickshank/);
  });

  it('stays done when it was done', async () => {
    const message = await jobIn('done');
    await failJob(door(), message, new Error('late'));
    expect(await rowOf(message.jobId)).toEqual({ status: 'done', failure: null });
  });
});

describe('a worker that starts', () => {
  it('takes up what a killed one left running, and nothing else', async () => {
    const running = await jobIn('running');
    for (const state of ['queued', 'done', 'failed'] as const) await jobIn(state);
    expect(await requeueRunningJobs(door())).toEqual([running]);
    expect((await messages()).map(({ data }) => data)).toEqual([running]);
  });
});

describe('a message on the queue', () => {
  it('is there exactly when its transaction commits', async () => {
    const actor = await clinic.actor('biller');
    const request = { ...createRequestContext({ database: clinic.database, actor }), actor };
    const rolledBack = inUseCase(request, 'payment', async (context) => {
      await enqueue(context, 'claim-batch', newKey());
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');
    expect(await messages()).toEqual([]);
    await inUseCase(request, 'payment', (context) => enqueue(context, 'claim-batch', newKey()));
    expect(await messages()).toHaveLength(1);
  });
});

describe('a job', () => {
  it('acts as the system on behalf of who asked, and finds nothing in another organization', async () => {
    const message = await jobIn('running');
    const biller = await clinic.actor('biller');
    const needs = { permission: 'claim.batch', purpose: 'payment' } as const;
    const checkpoint = await openJobDoor(door(), message, needs);
    const actor = await checkpoint?.((context) => Promise.resolve(context.actor));
    expect(actor).toMatchObject({ kind: 'system', userId: biller.userId });
    const { organizationId } = await clinic.actor('biller@cedar');
    expect(await openJobDoor(door(), { ...message, organizationId }, needs)).toBeNull();
  });

  it('may not do what jobs do not do', async () => {
    const message = await jobIn('running');
    const signing = openJobDoor(door(), message, { permission: 'note.sign', purpose: 'treatment' });
    await expect(signing).rejects.toThrow('note.sign');
  });
});
