import { Inbox, SearchX, type LucideIcon } from 'lucide-react';
import { Button } from './button';
import { ScreenMessage, type ScreenMessageProps } from './screen-message';

/** Nothing here yet: says why, and offers the next step. */
export function EmptyState({ icon = Inbox, ...props }: ScreenMessageProps & { icon?: LucideIcon }) {
  return (
    <ScreenMessage look={{ icon, iconClass: 'bg-accent text-muted-foreground', slot: 'empty-state' }} {...props} />
  );
}

/** The filter hides everything: says out of how many, and offers to clear it. */
export function FilteredEmptyState({
  total,
  noun = 'rows',
  onClear,
}: {
  total: number;
  noun?: string;
  onClear?: () => void;
}) {
  return (
    <ScreenMessage
      look={{
        icon: SearchX,
        iconClass: 'bg-accent text-muted-foreground',
        slot: 'filtered-empty-state',
        role: 'status',
      }}
      title={`0 of ${total} ${noun} match`}
      actions={onClear && <Button onClick={onClear}>Clear filters</Button>}
    >
      <p>Every one of them is hidden by a filter.</p>
    </ScreenMessage>
  );
}
