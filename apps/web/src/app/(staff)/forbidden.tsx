import { ButtonLink } from '@threshold/ui/button';
import { EmptyState } from '@threshold/ui/empty-state';
import { Lock } from 'lucide-react';
import { requireSignedIn } from '../../auth/server';
import { ROLE_LABELS } from '../../components/role-labels';

/** A page that the reader's roles do not include: which roles those are, and who can change them. */
export default async function Forbidden() {
  const { actor, organizationName } = await requireSignedIn();
  return (
    <EmptyState
      icon={Lock}
      isPage
      className="py-24"
      title="Your role does not include this page"
      actions={
        <ButtonLink variant="primary" href="/">
          Go to the start
        </ButtonLink>
      }
    >
      <p>
        You are signed in as {ROLE_LABELS[actor.role].toLowerCase()} of {organizationName}. If your work needs this
        page, ask an administrator of {organizationName} for the role that has it.
      </p>
    </EmptyState>
  );
}
