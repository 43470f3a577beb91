'use client';

import { NavigationProvider } from '@threshold/ui/link';
import { ThemeProvider } from '@threshold/ui/theme';
import { Toaster } from '@threshold/ui/toast';
import { TooltipProvider } from '@threshold/ui/tooltip';
import NextLink from 'next/link';
import { useRouter } from 'next/navigation';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { useCallback, type ReactNode } from 'react';

/** What the design system needs to know of this app: its router, its theme, its URL state. */
export function UiProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const router = useRouter();
  const navigate = useCallback((href: string) => router.push(href), [router]);
  return (
    <ThemeProvider nonce={nonce}>
      <NuqsAdapter>
        <NavigationProvider Link={NextLink} navigate={navigate}>
          <TooltipProvider>{children}</TooltipProvider>
          <Toaster />
        </NavigationProvider>
      </NuqsAdapter>
    </ThemeProvider>
  );
}
