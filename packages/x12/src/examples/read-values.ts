import { readGuide, REMITTANCE_835 } from '../index';

/** What each payment of a file amounts to, in cents; null where the file breaks its guide and does not say. */
export const amountsOf = (file: Uint8Array | string): readonly (number | null)[] =>
  readGuide(file, REMITTANCE_835).transactions.map(({ body }) =>
    // Of a value that is not sound, anything may be missing.
    body.sound ? body.value.payment.amount : (body.value.payment?.amount ?? null),
  );
