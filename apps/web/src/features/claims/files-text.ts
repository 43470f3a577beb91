import type { ClaimFileView } from '@threshold/api/billing/get-claim-batch.input';

/** How many files there are and which of them a payer pays on; null before there are any. */
export function filesText(files: readonly Pick<ClaimFileView, 'mode'>[]): string | null {
  if (files.length === 0) return null;
  const real = files.filter(({ mode }) => mode === 'production').length;
  const all = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  if (real === 0)
    return `${all}, ${files.length === 1 ? 'a test' : 'all tests'}: no payer pays on ${files.length === 1 ? 'it' : 'them'}`;
  return real === files.length ? `${all} for payment` : `${all}, ${real} for payment, ${files.length - real} tests`;
}
