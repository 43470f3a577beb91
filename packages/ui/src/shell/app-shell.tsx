'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { defineCommand } from '../commands/command';
import { useRegisterCommands } from '../commands/commands-provider';
import { Rail, type NavSection } from './rail';
import { SkipLink } from './skip-link';
import { TopBar, type TopBarProps } from './top-bar';

/** The cookie that remembers the narrow rail: read it on the server, so that the first paint has the right width. */
export const RAIL_COOKIE = 'threshold_rail';

export type AppShellProps = {
  brand: ReactNode;
  /** A 20 px mark that stays when the rail is narrow. */
  brandMark: ReactNode;
  sections: readonly NavSection[];
  topBar: TopBarProps;
  /** From the cookie: `RAIL_COOKIE` is `narrow`. */
  defaultCollapsed?: boolean;
  children: ReactNode;
};

/**
 * Rail and top bar around a page. The document itself scrolls, so that the browser restores the place on the way back;
 * a page of fixed height takes `calc(100dvh - var(--top-bar))`. Needs a CommandCenter above it.
 */
export function AppShell({ brand, brandMark, sections, topBar, defaultCollapsed = false, children }: AppShellProps) {
  const [collapsed, setCollapsed] = useState(defaultCollapsed);
  const commands = useMemo(() => {
    const toggle = () => {
      document.cookie = `${RAIL_COOKIE}=${collapsed ? 'wide' : 'narrow'}; path=/; max-age=31536000; samesite=lax`;
      setCollapsed(!collapsed);
    };
    return [
      defineCommand({
        id: 'ui.rail',
        title: collapsed ? 'Widen the rail' : 'Narrow the rail',
        group: 'Everywhere',
        keys: '[',
        icon: collapsed ? PanelLeftOpen : PanelLeftClose,
        run: toggle,
      }),
    ];
  }, [collapsed]);
  useRegisterCommands(commands);

  return (
    <div data-slot="app-shell" className="flex min-h-dvh">
      <SkipLink />
      <Rail
        brand={brand}
        brandMark={brandMark}
        sections={sections}
        collapsed={collapsed}
        onToggle={() => commands[0]?.run?.()}
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar {...topBar} />
        <main id="main" tabIndex={-1} data-slot="shell-main" className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
