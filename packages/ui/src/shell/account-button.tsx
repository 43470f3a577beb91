'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';

/** Who is signed in, and as what; give it to a Menu as the trigger. */
export function AccountButton({ name, role, ...props }: ComponentProps<'button'> & { name: string; role: string }) {
  const initials = name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('');
  return (
    <button
      type="button"
      data-slot="account-button"
      className="flex h-8 items-center gap-2 rounded-md px-1.5 hover:bg-accent data-popup-open:bg-accent"
      {...props}
    >
      <span
        aria-hidden
        className="grid size-6 place-items-center rounded-full bg-primary text-2xs font-semibold text-primary-foreground"
      >
        {initials}
      </span>
      <span className="text-left leading-tight max-[900px]:sr-only">
        <span className="block text-xs font-medium">{name}</span>
        <span className="block text-2xs text-muted-foreground">{role}</span>
      </span>
      <ChevronDown aria-hidden className="size-3.5 text-muted-foreground max-[900px]:hidden" />
    </button>
  );
}
