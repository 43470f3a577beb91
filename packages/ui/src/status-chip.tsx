import { cva } from 'class-variance-authority';
import { Ban, CircleCheck, CircleDashed, CircleX, Clock, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';

export type StatusTone = 'neutral' | 'pending' | 'info' | 'success' | 'warning' | 'danger' | 'off';

export const STATUS_ICONS: Record<StatusTone, LucideIcon> = {
  neutral: CircleDashed,
  pending: Clock,
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleX,
  off: Ban,
};

const chipVariants = cva(
  'inline-flex h-5 max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs font-medium [&_svg]:size-3 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        neutral: 'border-border bg-muted text-foreground',
        pending: 'border-dashed border-input bg-transparent text-muted-foreground',
        info: 'border-info-border bg-info-surface text-info',
        success: 'border-success-border bg-success-surface text-success',
        warning: 'border-warning-border bg-warning-surface text-warning',
        danger: 'border-danger-border bg-danger-surface text-danger',
        off: 'border-border bg-transparent text-muted-foreground',
      },
    },
  },
);

export type StatusChipProps = ComponentProps<'span'> & {
  tone: StatusTone;
  /** Replaces the tone's own icon; the chip never goes without one. */
  icon?: LucideIcon;
};

/** A state as icon and words; color only repeats what they say. */
export function StatusChip({ tone, icon, className, children, ...props }: StatusChipProps) {
  const Icon = icon ?? STATUS_ICONS[tone];
  return (
    <span data-slot="status-chip" data-tone={tone} className={cn(chipVariants({ tone }), className)} {...props}>
      <Icon aria-hidden strokeWidth={2.25} />
      <span className="truncate">{children}</span>
    </span>
  );
}
