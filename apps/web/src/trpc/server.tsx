import 'server-only';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createRequestContext } from '@threshold/api/context';
import { appRouter } from '@threshold/api/root';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { cache } from 'react';
import type { ReactNode } from 'react';
import { database } from '../auth/database';
import { getSignedIn } from '../auth/server';
import { makeQueryClient } from './query-client';

export const getQueryClient = cache(makeQueryClient);

/** Query options for pages: `void getQueryClient().prefetchQuery(trpc.….queryOptions(…))`, inside a `HydrateClient`. */
export const trpc = createTRPCOptionsProxy({
  router: appRouter,
  queryClient: getQueryClient,
  ctx: cache(async () => createRequestContext({ database: database(), actor: (await getSignedIn())?.actor ?? null })),
});

export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
