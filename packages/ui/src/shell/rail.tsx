'use client';

import { PanelLeftClose, PanelLeftOpen, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../badge';
import { cn } from '../cn';
import { IconButton } from '../icon-button';
import { Link } from '../link';
import { Tooltip } from '../tooltip';

export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  current?: boolean;
  /** Work that waits there; nothing is shown for zero. `badgeLabel` says what is counted. */
  badge?: number;
  badgeLabel?: string;
  /** Its go-to sequence, shown in the tooltip; the command itself is registered elsewhere. */
  keys?: string;
};

export type NavSection = { label?: string; items: readonly NavItem[] };

export type RailProps = {
  brand: ReactNode;
  brandMark: ReactNode;
  sections: readonly NavSection[];
  collapsed: boolean;
  onToggle: () => void;
};

// Below 900 px the rail is always narrow, whatever was chosen: the screen's work needs the width.
const WIDE_ONLY = 'group-data-collapsed/rail:sr-only max-[900px]:sr-only';

function RailLink({ item, collapsed }: { item: NavItem; collapsed: boolean }) {
  const Icon = item.icon;
  const link = (
    <Link
      href={item.href}
      aria-current={item.current ? 'page' : undefined}
      className={cn(
        'relative flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm text-muted-foreground hover:bg-accent hover:text-foreground',
        item.current && 'bg-accent font-medium text-foreground',
      )}
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', item.current && 'text-primary')} />
      <span className={cn('min-w-0 flex-1 truncate', WIDE_ONLY)}>{item.label}</span>
      {item.badge !== undefined && item.badge > 0 && (
        <Badge className="group-data-collapsed/rail:absolute group-data-collapsed/rail:-top-1 group-data-collapsed/rail:-right-1 max-[900px]:absolute max-[900px]:-top-1 max-[900px]:-right-1">
          {item.badge}
          <span className="sr-only"> {item.badgeLabel}</span>
        </Badge>
      )}
    </Link>
  );
  return (
    <li>
      <Tooltip content={item.label} keys={item.keys} side="right" disabled={!collapsed && item.keys === undefined}>
        {link}
      </Tooltip>
    </li>
  );
}

/** The main navigation: 240 px wide, or 56 with icons only. */
export function Rail({ brand, brandMark, sections, collapsed, onToggle }: RailProps) {
  return (
    <nav
      aria-label="Main"
      data-slot="rail"
      data-collapsed={collapsed || undefined}
      className="group/rail sticky top-0 z-30 flex h-dvh w-60 shrink-0 flex-col border-r border-border bg-rail transition-[width] duration-150 data-collapsed:w-14 max-[900px]:w-14"
    >
      <div className="flex h-11 shrink-0 items-center gap-2 px-4 font-semibold">
        {brandMark}
        <span className={cn('truncate', WIDE_ONLY)}>{brand}</span>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-1">
        {sections.map((section, index) => (
          <div key={section.label ?? index} className={index > 0 ? 'mt-3' : undefined}>
            {section.label && (
              <p className={cn('px-2.5 pb-1 text-2xs font-medium text-muted-foreground', WIDE_ONLY)}>{section.label}</p>
            )}
            <ul className="grid gap-0.5">
              {section.items.map((item) => (
                <RailLink key={item.href} item={item} collapsed={collapsed} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="px-2.5 py-2 max-[900px]:hidden">
        <IconButton
          label={collapsed ? 'Widen the rail' : 'Narrow the rail'}
          keys="["
          tooltipSide="right"
          onClick={onToggle}
          className="text-muted-foreground"
        >
          {collapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
        </IconButton>
      </div>
    </nav>
  );
}
