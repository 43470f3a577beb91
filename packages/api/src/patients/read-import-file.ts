import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readFhirBundle } from '@threshold/domain/patients';
import type { FhirImport } from '@threshold/domain/patients';
import { ok, refuse } from '@threshold/domain/kernel';
import type { PlainDate, Result } from '@threshold/domain/kernel';
import { IMPORT_LIMITS } from './import-report.input';
import { isGzip } from './store-upload';

const inflate = promisify(gunzip);

export interface FileRefusal {
  readonly code:
    'gzip-damaged' | 'inflated-too-large' | 'not-utf8' | 'not-json' | 'not-a-bundle' | 'too-many-entries' | 'too-deep';
}

/**
 * The people of one file, plain or gzip, read whole before anything is changed. The messages of the parser are dropped:
 * they quote the file.
 */
export async function readImportFile(bytes: Uint8Array, today: PlainDate): Promise<Result<FhirImport, FileRefusal>> {
  const plain = isGzip(bytes) ? await inflateWithin(bytes, IMPORT_LIMITS.maxInflatedBytes) : ok(bytes);
  if (!plain.ok) return plain;
  if (plain.value.byteLength > IMPORT_LIMITS.maxInflatedBytes) return refuse({ code: 'inflated-too-large' });
  const json = parse(plain.value);
  if (!json.ok) return json;
  const read = readFhirBundle(json.value, IMPORT_LIMITS, today);
  return read.ok ? read : refuse({ code: read.refusal.code });
}

async function inflateWithin(bytes: Uint8Array, maxOutputLength: number): Promise<Result<Uint8Array, FileRefusal>> {
  try {
    return ok(await inflate(bytes, { maxOutputLength }));
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refuse({ code: tooLarge ? 'inflated-too-large' : 'gzip-damaged' });
  }
}

function parse(bytes: Uint8Array): Result<unknown, FileRefusal> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse({ code: 'not-utf8' });
  }
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return refuse({ code: 'not-json' });
  }
}
