'use client';

import { RotateCw, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { ScreenMessage, type ScreenMessageProps } from './screen-message';

export type ErrorStateProps = ScreenMessageProps & {
  /** What was kept: the reader's first fear is for what was typed. */
  kept?: ReactNode;
  onRetry?: () => void;
  /** Shown small, for whoever is asked for help. */
  requestId?: string;
};

/** Something broke: what happened, what was kept, what to do. */
export function ErrorState({ kept, onRetry, requestId, children, actions, ...props }: ErrorStateProps) {
  return (
    <ScreenMessage
      look={{ icon: Unplug, iconClass: 'bg-danger-surface text-danger', slot: 'error-state', role: 'alert' }}
      actions={
        (onRetry || actions) && (
          <>
            {onRetry && (
              <Button variant="primary" onClick={onRetry}>
                <RotateCw aria-hidden /> Try again
              </Button>
            )}
            {actions}
          </>
        )
      }
      {...props}
    >
      {children}
      {kept && <p>{kept}</p>}
      {requestId && <p className="font-mono text-xs">Request {requestId}</p>}
    </ScreenMessage>
  );
}
