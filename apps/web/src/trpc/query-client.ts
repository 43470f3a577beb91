import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal will be refused again; what failed on the way is tried twice more.
        retry: (failures, error) => !('data' in error && error.data) && failures < 2,
      },
      dehydrate: {
        // Pages start queries without waiting; the promise travels to the browser.
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
        shouldRedactErrors: () => false,
      },
    },
  });
