import { createHash } from 'node:crypto';
import type { UseCaseContext } from './context';

/** Small enough that no row is slow, large enough that 20 MB are 80 rows. */
const CHUNK_BYTES = 256 * 1024;

export interface NewFile {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file as chunk rows, so that web and worker may stand on different machines. */
export async function insertFile(context: UseCaseContext, file: NewFile): Promise<void> {
  const { organizationId } = context;
  await context.tx.storedFile.create({
    data: {
      organizationId,
      id: file.id,
      kind: file.kind,
      name: file.name,
      mediaType: file.mediaType,
      byteLength: BigInt(file.bytes.byteLength),
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      createdBy: context.actor.userId,
      createdAt: new Date(context.nowMs),
    },
  });
  const count = Math.ceil(file.bytes.byteLength / CHUNK_BYTES);
  for (let position = 0; position < count; position += 1) {
    const bytes = file.bytes.slice(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
    await context.tx.storedFileChunk.create({ data: { organizationId, fileId: file.id, position, bytes } });
  }
}

/** The whole file, its digest checked; null when there is none of that kind. */
export async function loadFile(context: UseCaseContext, id: string, kind: string): Promise<Uint8Array | null> {
  const row = await context.tx.storedFile.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: { kind: true, sha256: true, chunks: { select: { bytes: true }, orderBy: { position: 'asc' } } },
  });
  if (row?.kind !== kind) return null;
  const bytes = Buffer.concat(row.chunks.map((chunk) => chunk.bytes));
  if (createHash('sha256').update(bytes).digest('hex') !== row.sha256)
    throw new Error(`The stored file ${id} is damaged`);
  return bytes;
}

export const fileExists = async (context: UseCaseContext, id: string, kind: string): Promise<boolean> =>
  (await context.tx.storedFile.count({ where: { organizationId: context.organizationId, id, kind } })) === 1;

export async function findFileNames(context: UseCaseContext, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await context.tx.storedFile.findMany({
    where: { organizationId: context.organizationId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}
