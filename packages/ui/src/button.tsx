'use client';

import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Link, type LinkProps } from './link';

export const buttonVariants = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md text-sm font-medium whitespace-nowrap select-none',
    'transition-[background-color,border-color,color] duration-100',
    // While busy the spinner takes the place of the button's own icon, so that it hardly changes its width.
    'aria-busy:opacity-80 aria-busy:[&>svg:not([data-spinner])]:hidden',
    'disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground hover:not-disabled:bg-primary-hover',
        secondary:
          'border border-border bg-surface text-foreground shadow-[0_1px_1px_oklch(0_0_0/0.04)] hover:not-disabled:bg-accent dark:bg-muted',
        ghost: 'text-foreground hover:not-disabled:bg-accent',
        danger: 'bg-destructive text-destructive-foreground hover:not-disabled:bg-destructive-hover',
        link: 'px-0! text-primary underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-7 px-2 text-xs',
        md: 'h-(--control) px-3',
        lg: 'h-9 px-4 text-base',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonVariants = VariantProps<typeof buttonVariants>;
export type ButtonProps = ComponentProps<'button'> & ButtonVariants & { loading?: boolean };

/** A button. While `loading` it keeps its label, ignores presses and says that it is busy. */
export function Button({ variant, size, loading = false, className, children, onClick, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      data-slot="button"
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      className={cn(buttonVariants({ variant, size }), className)}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {loading && <LoaderCircle aria-hidden data-spinner className="animate-spin" />}
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ variant, size, className, ...props }: LinkProps & ButtonVariants) {
  return <Link data-slot="button-link" className={cn(buttonVariants({ variant, size }), className)} {...props} />;
}
