import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type ScreenMessageProps = {
  title: ReactNode;
  children?: ReactNode;
  /** Buttons or links; the most useful one first. */
  actions?: ReactNode;
  /** Makes the title the heading of a page that shows nothing else. */
  isPage?: boolean;
  className?: string;
};

type Look = { icon: LucideIcon; iconClass: string; slot: string; role?: 'alert' | 'status' };

/** The one layout behind the empty, error and refused states: what, why, what to do. */
export function ScreenMessage({
  look,
  title,
  children,
  actions,
  isPage = false,
  className,
}: ScreenMessageProps & { look: Look }) {
  const Icon = look.icon;
  const Title = isPage ? 'h1' : 'p';
  return (
    <div
      data-slot={look.slot}
      role={look.role}
      className={cn('mx-auto flex max-w-md flex-col items-center px-6 py-10 text-center', className)}
    >
      <span aria-hidden className={cn('mb-3 grid size-9 place-items-center rounded-full', look.iconClass)}>
        <Icon className="size-4.5" />
      </span>
      <Title className="text-base font-semibold text-balance">{title}</Title>
      {children && <div className="mt-1 grid gap-1 text-sm text-pretty text-muted-foreground">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap items-center justify-center gap-2">{actions}</div>}
    </div>
  );
}
