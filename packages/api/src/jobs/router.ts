import { query } from '../procedures';
import { router } from '../trpc';
import { getJobInput, listJobsInput } from './job.input';
import { getJob, listJobs } from './list-jobs';

export const jobsRouter = router({
  get: query({ permission: 'job.read', purpose: 'operations', input: getJobInput }, getJob),
  list: query({ permission: 'job.read', purpose: 'operations', input: listJobsInput }, listJobs),
});
