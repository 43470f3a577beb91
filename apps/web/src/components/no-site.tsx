import { EmptyState } from '@threshold/ui/empty-state';
import { Building2 } from 'lucide-react';

/** An organization without a site has no day to show. */
export function NoSite() {
  return (
    <EmptyState icon={Building2} title="No site yet">
      <p>Sites and rooms are set up by an administrator; then the day stands here.</p>
    </EmptyState>
  );
}
