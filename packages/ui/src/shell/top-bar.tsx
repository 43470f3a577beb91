'use client';

import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useOpenPalette } from '../commands/command-center';
import { Kbd } from '../kbd';

export type TopBarProps = {
  siteSwitcher?: ReactNode;
  date?: ReactNode;
  /** What the search button says it finds. */
  searchLabel?: string;
  ribbon?: ReactNode;
  /** Anything before the account: theme, help. */
  extras?: ReactNode;
  account?: ReactNode;
};

/** The 44 px bar: where and when on the left, search in the middle, who on the right. */
export function TopBar({
  siteSwitcher,
  date,
  searchLabel = 'Search or jump to…',
  ribbon,
  extras,
  account,
}: TopBarProps) {
  const openPalette = useOpenPalette();
  return (
    <header
      data-slot="top-bar"
      className="sticky top-0 z-30 flex h-(--top-bar) shrink-0 items-center gap-3 border-b border-border bg-surface px-3"
    >
      {siteSwitcher && <div className="shrink-0">{siteSwitcher}</div>}
      {date && (
        <div className="text-sm whitespace-nowrap text-muted-foreground tabular-nums max-[640px]:hidden">{date}</div>
      )}
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Meta+K Control+K"
        className="mx-auto flex h-7 w-full max-w-80 min-w-8 items-center gap-2 rounded-md border border-border bg-background px-2 text-sm text-muted-foreground hover:border-input"
      >
        <Search aria-hidden className="size-3.5 shrink-0" />
        <span className="min-w-0 flex-1 truncate text-left">{searchLabel}</span>
        <span className="max-[640px]:hidden">
          <Kbd keys="mod+k" />
        </span>
      </button>
      <div className="flex items-center gap-1.5">
        {ribbon}
        {extras}
        {account}
      </div>
    </header>
  );
}
