import { encountersRouter } from './encounters/router';
import { jobsRouter } from './jobs/router';
import { patientsRouter } from './patients/router';
import { programsRouter } from './programs/router';
import { schedulingRouter } from './scheduling/router';
import { createCallerFactory, router } from './trpc';
import { workflowsRouter } from './workflows/router';

export const appRouter = router({
  encounters: encountersRouter,
  jobs: jobsRouter,
  patients: patientsRouter,
  programs: programsRouter,
  scheduling: schedulingRouter,
  workflows: workflowsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
