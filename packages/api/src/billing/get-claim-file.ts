import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import { loadFile } from '../stored-files.store';
import type { ClaimFileContent } from './get-claim-file.input';
import { CLAIM_FILE } from './write-next-file';

/** A claim file whole, for download. Whoever calls this exports PHI: the router records it. */
export async function getClaimFile(context: UseCaseContext, { fileId }: { fileId: string }) {
  const file = await loadFile(context, fileId, CLAIM_FILE);
  if (!file) return notFound('claim file');
  return ok<ClaimFileContent>({
    name: file.name,
    mediaType: file.mediaType,
    text: Buffer.from(file.bytes).toString('ascii'),
  });
}
