import * as z from 'zod';

export const retryHeldDaysInput = z.strictObject({});
