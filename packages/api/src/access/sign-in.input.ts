import * as z from 'zod';

export const signInInput = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email('Write the e-mail address of your account.')),
  password: z.string().min(1, 'Write your password.').max(256),
});
export type SignInInput = z.infer<typeof signInInput>;
