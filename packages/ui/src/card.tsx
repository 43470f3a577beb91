import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/** A bordered surface. */
export function Card({ className, ...props }: ComponentProps<'section'>) {
  return (
    <section
      data-slot="card"
      className={cn('min-w-0 rounded-lg border border-border bg-surface', className)}
      {...props}
    />
  );
}

export type PanelProps = Omit<ComponentProps<'section'>, 'title'> & {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** Lets a table or list run to the card's edge. */
  flush?: boolean;
  level?: 2 | 3 | 4;
};

/** A card with a head (title, actions), a body and an optional foot. */
export function Panel({
  title,
  description,
  actions,
  footer,
  flush = false,
  level = 2,
  children,
  ...props
}: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <Card {...props}>
      <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
        <div className="min-w-0 flex-1">
          <Heading className="truncate text-base font-semibold">{title}</Heading>
          {description && <p className="text-xs text-muted-foreground">{description}</p>}
        </div>
        {actions && <div className="flex items-center gap-1.5">{actions}</div>}
      </header>
      <div className={cn('border-t border-border', !flush && 'p-4')}>{children}</div>
      {footer && <footer className="border-t border-border px-4 py-2 text-xs text-muted-foreground">{footer}</footer>}
    </Card>
  );
}
