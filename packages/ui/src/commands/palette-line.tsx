'use client';

import { Command as Cmdk } from 'cmdk';
import type { LucideIcon } from 'lucide-react';
import { Kbd } from '../kbd';

export const paletteGroupClass =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted-foreground';

type PaletteLineProps = {
  value: string;
  title: string;
  subtitle?: string;
  icon?: LucideIcon;
  keys?: string;
  keywords?: string[];
  forceMount?: boolean;
  onSelect: () => void;
};

/** One result in the palette. */
export function PaletteLine({ title, subtitle, icon: Icon, keys, ...item }: PaletteLineProps) {
  return (
    <Cmdk.Item
      {...item}
      className="flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2 py-1 text-sm select-none data-[selected=true]:bg-accent"
    >
      <span className="grid size-4 place-items-center text-muted-foreground [&_svg]:size-4">
        {Icon && <Icon aria-hidden />}
      </span>
      <span className="truncate">{title}</span>
      {subtitle && <span className="truncate text-xs text-muted-foreground tabular-nums">{subtitle}</span>}
      {keys && (
        <span className="ml-auto">
          <Kbd keys={keys} />
        </span>
      )}
    </Cmdk.Item>
  );
}
