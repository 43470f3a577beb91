import { directoryRouter } from './directory/router';
import { encountersRouter } from './encounters/router';
import { jobsRouter } from './jobs/router';
import { financeRouter } from './finance/router';
import { accessRouter } from './access/router';
import { billingRouter } from './billing/router';
import { patientsRouter } from './patients/router';
import { programsRouter } from './programs/router';
import { schedulingRouter } from './scheduling/router';
import { createCallerFactory, router } from './trpc';
import { workflowsRouter } from './workflows/router';

export const appRouter = router({
  directory: directoryRouter,
  encounters: encountersRouter,
  jobs: jobsRouter,
  finance: financeRouter,
  access: accessRouter,
  billing: billingRouter,
  patients: patientsRouter,
  programs: programsRouter,
  scheduling: schedulingRouter,
  workflows: workflowsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
