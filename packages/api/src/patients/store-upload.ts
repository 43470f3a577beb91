import { ok, refuse } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { insertFile } from '../stored-files.store';
import { IMPORT_FILE } from './import.store';
import { MAX_UPLOAD_BYTES } from './store-upload.input';

const MAX_NAME_LENGTH = 200;

/**
 * Keeps an uploaded file as it came. Its first bytes decide what it is, not its name; whether it is a bundle is the
 * import's question, because only reading all of it can tell.
 */
export async function storeUpload(context: UseCaseContext, { name, bytes }: { name: string; bytes: Uint8Array }) {
  if (bytes.byteLength === 0) return refuse({ code: 'upload-empty' } as const);
  if (bytes.byteLength > MAX_UPLOAD_BYTES)
    return refuse({ code: 'upload-too-large', maxMegabytes: MAX_UPLOAD_BYTES / 1024 / 1024 } as const);
  const mediaType = sniff(bytes);
  if (mediaType === null) return refuse({ code: 'upload-not-a-bundle-file' } as const);
  const id = context.newId();
  await insertFile(context, { id, kind: IMPORT_FILE, name: cleanName(name), mediaType, bytes });
  return ok({ fileId: id });
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

function sniff(bytes: Uint8Array): 'application/gzip' | 'application/fhir+json' | null {
  if (isGzip(bytes)) return 'application/gzip';
  const head = Buffer.from(bytes.subarray(0, 256))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return head.startsWith('{') ? 'application/fhir+json' : null;
}

/** The last part of a path, on one line. */
function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = [...last.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, ' ').trim()].slice(0, MAX_NAME_LENGTH).join('');
  return plain || 'unnamed';
}
