import 'server-only';

const MAX_BODY_BYTES = 1_000_000;
export const MAX_BATCH = 10;

/**
 * What may reach the procedures. A cross-site page can post a form without asking first, and tRPC would run a mutation
 * that takes no input: so JSON only, from our own pages only. Answers the refusal, or null.
 */
export function refuseAtDoor(request: Request, publicOrigin: string): Response | null {
  const say = (status: number, message: string) => Response.json({ message }, { status });
  const type = request.headers.get('content-type') ?? '';
  if (request.method !== 'POST') return say(405, 'Procedures are called with POST.');
  if (!/^application\/json(;|$)/i.test(type)) return say(415, 'Procedures take application/json only.');
  if (isFromElsewhere(request, publicOrigin)) return say(403, 'This request does not come from this site.');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES)
    return say(413, 'The request is larger than 1 MB. Use an upload instead.');
  return null;
}

/** Whether another site's page sent this; a missing Origin counts as another site. */
export function isFromElsewhere(request: Request, publicOrigin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  return request.headers.get('origin') !== publicOrigin || (site !== null && site !== 'same-origin');
}

/**
 * The request with a body of a known size, or null when it is too large. A declared length is the parser's limit and
 * nothing more arrives; a body without one is counted while it is read.
 */
export async function withinLimit(request: Request): Promise<Request | null> {
  if (request.headers.has('content-length')) return request;
  const body = await readBody(request);
  return body && new Request(request.url, { method: 'POST', headers: request.headers, body });
}

/** The body with its size counted while it is read: a header can lie. Null when it is too large. */
export async function readBody(request: Request, maxBytes = MAX_BODY_BYTES): Promise<ArrayBuffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return new Blob(chunks as BlobPart[]).arrayBuffer();
}
