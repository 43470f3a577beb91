import { createRequestContext } from '@threshold/api/context';
import { log } from '@threshold/api/log';
import { RefusedError } from '@threshold/api/refused-error';
import { createCaller } from '@threshold/api/root';
import { isUuid } from '@threshold/domain/kernel';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPCError } from '@trpc/server';
import { database } from '../../../../../auth/database';
import { getSignedIn } from '../../../../../auth/server';

const words = (text: string, status: number) =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });

/** Downloads a claim file through its use case, which asks for the permission and records the export. */
export async function GET(request: Request, { params }: { params: Promise<{ fileId: string }> }): Promise<Response> {
  const { fileId } = await params;
  // A link on a strange page must not make a signed-in biller's browser export PHI.
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none')
    return words('Open the batch in Threshold and download the file there.', 403);
  if (!isUuid(fileId)) return words('There is no such file.', 404);
  const context = createRequestContext({ database: database(), actor: (await getSignedIn())?.actor ?? null });
  try {
    const file = await createCaller(context).billing.claimFile({ fileId });
    return new Response(file.text, {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof RefusedError)
      return words(error.cause.sentence, getHTTPStatusCodeFromError(error));
    log.error({ requestId: context.requestId, err: error }, 'claim file failed');
    return words(`The file could not be read. Report request ${context.requestId}.`, 500);
  }
}
