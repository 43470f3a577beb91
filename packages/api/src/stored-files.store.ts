import { createHash } from 'node:crypto';
import type { UseCaseContext } from './context';

const CHUNK_BYTES = 256 * 1024;

export interface NewFile {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a file as chunk rows: web and worker may stand on different machines. */
export async function insertFile(context: UseCaseContext, file: NewFile): Promise<void> {
  const { organizationId, tx } = context;
  const { bytes, ...facts } = file;
  await tx.storedFile.create({
    data: {
      organizationId,
      ...facts,
      byteLength: bytes.byteLength,
      sha256: digestOf(bytes),
      createdBy: context.actor.userId,
      createdAt: new Date(context.nowMs),
    },
  });
  const chunks = [];
  for (let start = 0, position = 0; start < bytes.byteLength; start += CHUNK_BYTES, position += 1)
    chunks.push({ organizationId, fileId: file.id, position, bytes: bytes.slice(start, start + CHUNK_BYTES) });
  await tx.storedFileChunk.createMany({ data: chunks });
}

export interface StoredFile {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The whole file, checked against the digest that was kept beside it; null when there is none of this kind. */
export async function loadFile(context: UseCaseContext, id: string, kind: string): Promise<StoredFile | null> {
  const { organizationId, tx } = context;
  const row = await tx.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id }, kind },
    select: { id: true, kind: true, name: true, mediaType: true, sha256: true },
  });
  if (!row) return null;
  const chunks = await tx.storedFileChunk.findMany({
    where: { organizationId, fileId: id },
    select: { bytes: true },
    orderBy: { position: 'asc' },
  });
  const { sha256, ...facts } = row;
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes));
  if (digestOf(bytes) !== sha256) throw new Error(`The chunks of file ${id} do not have the digest of its row`);
  return { ...facts, bytes };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
