import type { Readable } from 'node:stream';

/**
 * The body of a web request with its size counted while it is read: a header can lie. Null when it is larger; the rest
 * is then not read.
 */
export async function readBody(request: Request, maxBytes: number): Promise<ArrayBuffer | null> {
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

/**
 * The same as text for a request of Node's own server. Also null when the caller goes away before the end, who reads no
 * answer.
 */
export function readText(request: Readable, maxBytes: number): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= maxBytes) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('close', () => resolve(null));
    request.on('error', () => resolve(null));
  });
}
