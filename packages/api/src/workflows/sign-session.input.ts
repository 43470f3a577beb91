import * as z from 'zod';

export const signSessionInput = z.strictObject({ sessionId: z.uuid() });
export type SignSessionInput = z.output<typeof signSessionInput>;
