'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { Badge } from './badge';
import { cn } from './cn';
import { Link } from './link';

export type TabOption = { value: string; label: string; count?: number; disabled?: boolean; content?: ReactNode };

export type TabsProps = {
  tabs: readonly TabOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  'aria-label'?: string;
  /** Inside a card: the row of tabs keeps the card's padding, and the content runs to its edge. */
  flush?: boolean;
  className?: string;
};

const tabClass =
  'relative flex h-9 items-center gap-1.5 rounded-sm px-1 text-sm font-medium whitespace-nowrap text-muted-foreground hover:text-foreground data-disabled:opacity-50 ' +
  'after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-full data-active:text-foreground data-active:after:bg-primary focus-visible:-outline-offset-2';
const listClass = 'flex h-fit gap-5 overflow-x-auto border-b border-border';

function TabLabel({ tab }: { tab: Pick<TabOption, 'label' | 'count'> }) {
  return (
    <>
      {tab.label}
      {tab.count !== undefined && <Badge>{tab.count}</Badge>}
    </>
  );
}

/** Views of one thing on one page. Control `value` from the URL. */
export function Tabs({ tabs, onValueChange, className, flush = false, 'aria-label': ariaLabel, ...root }: TabsProps) {
  return (
    <Base.Root
      data-slot="tabs"
      className={className}
      onValueChange={(value) => onValueChange?.(String(value))}
      {...root}
      defaultValue={root.value === undefined ? (root.defaultValue ?? tabs[0]?.value) : undefined}
    >
      <Base.List aria-label={ariaLabel} className={cn(listClass, flush && 'px-3 pt-1')}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} disabled={tab.disabled} className={tabClass}>
            <TabLabel tab={tab} />
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={flush ? undefined : 'pt-4'}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

export type TabLink = { href: string; label: string; count?: number; current: boolean };

/** The same look where every tab is a route of its own: links, so that each can be opened in a new tab. */
export function TabLinks({
  links,
  label,
  className,
}: {
  links: readonly TabLink[];
  label: string;
  className?: string;
}) {
  return (
    <nav aria-label={label} data-slot="tab-links" className={cn(listClass, className)}>
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link.current ? 'page' : undefined}
          data-active={link.current || undefined}
          className={tabClass}
        >
          <TabLabel tab={link} />
        </Link>
      ))}
    </nav>
  );
}
