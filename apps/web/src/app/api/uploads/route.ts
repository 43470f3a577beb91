import { createRequestContext, inUseCase } from '@threshold/api/context';
import { answerFor } from '@threshold/api/errors';
import { log } from '@threshold/api/log';
import { storeUpload } from '@threshold/api/patients/store-upload';
import { MAX_UPLOAD_BYTES } from '@threshold/api/patients/store-upload.input';
import { canEver } from '@threshold/domain/access';
import { database } from '../../../auth/database';
import { getSignedIn } from '../../../auth/server';
import { env } from '../../../env';
import { readBody } from '../../../trpc/body';
import { isFromElsewhere } from '../../../trpc/door';

const say = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { 'cache-control': 'no-store' } });

/** Takes one file for an import, as the body; its name comes percent-encoded in a header. Answers the file's id. */
export async function POST(request: Request): Promise<Response> {
  const header = (name: string) => request.headers.get(name);
  if (isFromElsewhere({ header }, env.publicUrl.origin)) return say(403, 'This request does not come from this site.');
  const signedIn = await getSignedIn();
  if (!signedIn) return say(401, answerFor({ code: 'signed-out' }).sentence);
  const { actor } = signedIn;
  if (!canEver(actor, 'patient.import'))
    return say(403, answerFor({ code: 'forbidden', action: 'patient.import' }).sentence);
  const body = await readBody(request, MAX_UPLOAD_BYTES);
  if (!body) {
    const maxMegabytes = MAX_UPLOAD_BYTES / 1024 / 1024;
    return say(413, answerFor({ code: 'upload-too-large', maxMegabytes }).sentence);
  }
  const context = { ...createRequestContext({ database: database(), actor }), actor };
  try {
    const stored = await inUseCase(context, 'operations', (useCase) =>
      storeUpload(useCase, { name: nameOf(request), bytes: new Uint8Array(body) }),
    );
    if (!stored.ok) return say(422, answerFor(stored.refusal).sentence);
    return Response.json(stored.value, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    log.error({ requestId: context.requestId, err: error }, 'upload failed');
    return say(500, `Something went wrong on our side. Nothing was kept. Report request ${context.requestId}.`);
  }
}

function nameOf(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '');
  } catch {
    return '';
  }
}
