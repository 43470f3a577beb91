import type { NextApiRequest, NextApiResponse } from 'next';
import { createRequestContext } from '@threshold/api/context';
import { log } from '@threshold/api/log';
import { appRouter } from '@threshold/api/root';
import { resolveResponse } from '@trpc/server/http';
import { database } from '../../../auth/database';
import { sessionCookieName } from '../../../auth/options';
import { whoCarries } from '../../../auth/who-carries';
import { env } from '../../../env';
import { readText } from '../../../trpc/body';
import { MAX_BATCH, MAX_BODY_BYTES, refusalAtDoor, TOO_LARGE } from '../../../trpc/door';
import type { DoorRefusal } from '../../../trpc/door';

// The door counts the bytes of the body itself, before anything is parsed.
export const config = { api: { bodyParser: false, externalResolver: true } };

/**
 * The door of every procedure. Queries come by POST too: no PHI in addresses and access logs. A route of this kind and
 * not one of the app folder, because it costs less than half (decision 0015).
 */
export default async function door(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const refused = refusalAtDoor(
    { method: request.method, header: (name) => request.headers[name] ?? null },
    env.publicUrl.origin,
  );
  if (refused) return refuse(response, refused);
  const body = await readText(request, MAX_BODY_BYTES);
  if (body === null) return refuse(response, TOO_LARGE);
  const signedIn = await whoCarries(request.cookies[sessionCookieName()]);
  const context = createRequestContext({ database: database(), actor: signedIn?.actor ?? null });
  const answer = await resolveResponse({
    router: appRouter,
    path: String(request.query.trpc),
    // Procedures read no header.
    req: new Request(new URL(request.url ?? '', env.publicUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
    createContext: async () => context,
    allowMethodOverride: true,
    maxBatchSize: MAX_BATCH,
    error: null,
    onError({ error, path }) {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        log.error({ requestId: context.requestId, path, err: error.cause ?? error }, 'procedure failed');
    },
  });
  answer.headers.forEach((value, name) => response.setHeader(name, value));
  response.setHeader('x-request-id', context.requestId);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status;
  response.end(await answer.text());
}

function refuse(response: NextApiResponse, { status, message }: DoorRefusal): void {
  // Whatever is still on its way is not read; the connection ends with the answer.
  response.setHeader('connection', 'close');
  response.setHeader('cache-control', 'no-store');
  response.status(status).json({ message });
}
