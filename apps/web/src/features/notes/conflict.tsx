'use client';

import { Button } from '@threshold/ui/button';

/** Both copies of a text that two people saved; nothing is overwritten until one is chosen. */
export function Conflict({ theirs, onSettle }: { theirs: string; onSettle: (keep: 'mine' | 'theirs') => void }) {
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-warning-border bg-warning-surface p-3 text-sm">
      <p className="font-semibold">Somebody else saved this text while you wrote.</p>
      <p className="text-muted-foreground">Yours is above. Theirs is:</p>
      <blockquote className="border-l-2 border-border pl-3 whitespace-pre-wrap">{theirs || '(empty)'}</blockquote>
      <div className="flex gap-2">
        <Button size="sm" onClick={() => onSettle('mine')}>
          Keep mine
        </Button>
        <Button size="sm" onClick={() => onSettle('theirs')}>
          Take theirs
        </Button>
      </div>
    </div>
  );
}
