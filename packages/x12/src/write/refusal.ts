import type { ValueRefusal } from '../guide/segment-writer';
import type { WriteRefusal } from './claim.types';

/** Where the claims of one transaction went. */
export type WrittenClaims = ReadonlyArray<{
  readonly subscribers: ReadonlyArray<{
    readonly path: string;
    readonly claims: ReadonlyArray<{ readonly path: string }>;
  }>;
}>;

const PLACE =
  /^transactions\[(\d+)\]\.billing\[(\d+)\](?:\.subscribers\[(\d+)\](?:\.patients\[0\])?(?:\.claims\[(\d+)\])?)?\.?/;

/** What the guide refuses, in the caller's terms: the claim it is about, and the guide's name of the place in it. */
export function refusalOf({ code, path, message }: ValueRefusal, places: readonly WrittenClaims[]): WriteRefusal {
  const [matched, transaction, billing, subscriber, claim] = PLACE.exec(path) ?? [];
  const group = places[Number(transaction)]?.[Number(billing)]?.subscribers[Number(subscriber ?? 0)];
  const at = claim === undefined ? group?.path : group?.claims[Number(claim)]?.path;
  const rest = matched === undefined ? path : path.slice(matched.length);
  return { code: 'not-in-guide', path: at === undefined ? path : `${at}.${rest}`, message: `${message} (${code})` };
}
