export const MAX_BODY_BYTES = 1_000_000;
export const MAX_BATCH = 10;

/** What the door reads of a request; null for a header that did not come. */
export interface Knock {
  readonly method: string | undefined;
  header(name: 'content-length' | 'content-type' | 'origin' | 'sec-fetch-site'): string | null;
}

export interface DoorRefusal {
  readonly status: number;
  readonly message: string;
}

export const TOO_LARGE: DoorRefusal = {
  status: 413,
  message: 'The request is larger than 1 MB. Use an upload instead.',
};

/**
 * What may reach the procedures. A cross-site page can post a form without asking first, and tRPC would run a mutation
 * that takes no input: so JSON only, from our own pages only. Answers the refusal, or null.
 */
export function refusalAtDoor(knock: Knock, publicOrigin: string): DoorRefusal | null {
  if (knock.method !== 'POST') return { status: 405, message: 'Procedures are called with POST.' };
  if (!/^application\/json(;|$)/i.test(knock.header('content-type') ?? ''))
    return { status: 415, message: 'Procedures take application/json only.' };
  if (isFromElsewhere(knock, publicOrigin))
    return { status: 403, message: 'This request does not come from this site.' };
  return Number(knock.header('content-length') ?? 0) > MAX_BODY_BYTES ? TOO_LARGE : null;
}

/** Whether another site's page sent this; a missing Origin counts as another site. */
export function isFromElsewhere({ header }: Pick<Knock, 'header'>, publicOrigin: string): boolean {
  const site = header('sec-fetch-site');
  return header('origin') !== publicOrigin || (site !== null && site !== 'same-origin');
}
