import { createRequestContext } from '@threshold/api/context';
import { log } from '@threshold/api/log';
import { appRouter } from '@threshold/api/root';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { database } from '../../../../auth/database';
import { getSignedIn } from '../../../../auth/server';
import { env } from '../../../../env';
import { MAX_BATCH, refuseAtDoor, withinLimit } from '../../../../trpc/door';

/** The door of every procedure. Queries come by POST too: no PHI in addresses and access logs. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseAtDoor(request, env.publicUrl.origin);
  if (refused) return refused;
  const req = await withinLimit(request);
  if (!req)
    return Response.json({ message: 'The request is larger than 1 MB. Use an upload instead.' }, { status: 413 });
  const signedIn = await getSignedIn();
  const context = createRequestContext({ database: database(), actor: signedIn?.actor ?? null });
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext: () => context,
    allowMethodOverride: true,
    maxBatchSize: MAX_BATCH,
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store', 'x-request-id': context.requestId }) }),
    onError({ error, path }) {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        log.error({ requestId: context.requestId, path, err: error.cause ?? error }, 'procedure failed');
    },
  });
}
