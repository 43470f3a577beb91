import { acknowledge, ACKNOWLEDGMENT_999, FileCheck, writeGuide } from '../index';
import type { CheckSummary, FileEnvelope } from '../index';

/** Checks a file of any size as it arrives: `createReadStream('remittance.835')`, or the body of a request. */
export async function checkStream(chunks: AsyncIterable<Uint8Array>): Promise<CheckSummary> {
  const file = new FileCheck();
  for await (const chunk of chunks) file.feed(chunk);
  return file.end();
}

/** The 999 that answers a file: one transaction for each of its groups. */
export function answer(file: Uint8Array | string, envelope: FileEnvelope): string {
  const transactions = acknowledge(file).acknowledgments.map((body, index) => ({
    controlNumber: String(index + 1).padStart(4, '0'),
    body,
  }));
  const written = writeGuide(ACKNOWLEDGMENT_999, envelope, transactions);
  if (!written.ok) throw new Error(written.refusals.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return written.text;
}
