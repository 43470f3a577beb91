import { ButtonLink } from '@threshold/ui/button';
import { EmptyState } from '@threshold/ui/empty-state';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        isPage
        title="There is no page at this address"
        actions={
          <ButtonLink variant="primary" href="/">
            Go to the start
          </ButtonLink>
        }
      >
        <p>It may have been moved, or it belongs to an organization that you are not signed in to.</p>
      </EmptyState>
    </main>
  );
}
