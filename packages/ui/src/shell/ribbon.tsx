import { FlaskConical, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** The amber mark in the top bar that says this is not the real thing ("DEMO DATA"). */
export function Ribbon({ icon: Icon = FlaskConical, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span
      data-slot="ribbon"
      className="inline-flex h-6 items-center gap-1.5 rounded-sm bg-ribbon px-2 text-2xs font-semibold tracking-wide whitespace-nowrap text-ribbon-foreground"
    >
      <Icon aria-hidden className="size-3" />
      {children}
    </span>
  );
}
