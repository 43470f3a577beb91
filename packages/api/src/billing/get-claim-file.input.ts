import * as z from 'zod';

export const getClaimFileInput = z.strictObject({ fileId: z.uuid() });

export interface ClaimFileContent {
  readonly name: string;
  readonly mediaType: string;
  /** X12 is plain ASCII. */
  readonly text: string;
}
