import * as z from 'zod';

export const startImportInput = z.strictObject({ fileId: z.uuid() });
export type StartImportInput = z.output<typeof startImportInput>;
