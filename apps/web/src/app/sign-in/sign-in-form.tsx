'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { signInInput } from '@threshold/api/access/sign-in.input';
import type { SignInInput } from '@threshold/api/access/sign-in.input';
import { Button } from '@threshold/ui/button';
import { FormField } from '@threshold/ui/form-field';
import { Input } from '@threshold/ui/input';
import { signIn } from 'next-auth/react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

export function SignInForm() {
  const router = useRouter();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm<SignInInput>({
    resolver: zodResolver(signInInput),
    defaultValues: { email: '', password: '' },
  });

  const submit = form.handleSubmit(async (input) => {
    setFailure(null);
    const answer = await signIn('credentials', { ...input, redirect: false }).catch(() => null);
    if (answer?.ok) {
      router.replace('/');
      router.refresh();
      return;
    }
    const unknown = !answer?.error || answer.error === 'CredentialsSignin';
    setFailure(unknown ? 'The server could not be reached. Try again in a moment.' : (answer.error ?? ''));
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      {failure && (
        <p
          role="alert"
          className="rounded-md border border-danger-border bg-danger-surface text-danger px-3 py-2 text-sm"
        >
          {failure}
        </p>
      )}
      <FormField
        control={form.control}
        name="email"
        label="E-mail"
        render={(field) => <Input {...field} type="email" autoComplete="username" />}
      />
      <FormField
        control={form.control}
        name="password"
        label="Password"
        render={(field) => <Input {...field} type="password" autoComplete="current-password" />}
      />
      <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
        Sign in
      </Button>
    </form>
  );
}
