'use client';

import { ButtonLink } from '@threshold/ui/button';
import { ErrorState } from '@threshold/ui/error-state';

export default function RouteError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState
        isPage
        title="This page could not be shown"
        kept="Nothing that was saved is lost. Unsaved drafts are kept on this device."
        requestId={error.digest}
        onRetry={reset}
        actions={<ButtonLink href="/">Go to the start</ButtonLink>}
      >
        <p>Something went wrong on our side.</p>
      </ErrorState>
    </main>
  );
}
