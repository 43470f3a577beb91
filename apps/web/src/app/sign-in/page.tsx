import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getSignedIn } from '../../auth/server';
import { BrandMark } from '../../components/brand-mark';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage() {
  if (await getSignedIn()) redirect('/');
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="w-full max-w-80">
        <h1 className="flex items-center gap-2 text-xl font-semibold tracking-tight">
          <BrandMark /> Threshold
        </h1>
        <p className="mt-1 mb-6 text-sm text-muted-foreground">Sign in with your work account.</p>
        <SignInForm />
      </div>
    </main>
  );
}
