'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { ThemeProvider as NextThemes, useTheme } from 'next-themes';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';
import { Menu, MenuItem } from './menu';

/** Put around the app. `nonce` is for a content security policy: the theme is set by a small inline script. */
export function ThemeProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <NextThemes attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
      {children}
    </NextThemes>
  );
}

/** System, light or dark. */
export function ThemeMenu() {
  const { setTheme } = useTheme();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label="Theme">
          <Sun aria-hidden className="dark:hidden" />
          <Moon aria-hidden className="hidden dark:block" />
        </IconButton>
      }
    >
      <MenuItem icon={Monitor} onSelect={() => setTheme('system')}>
        Same as the system
      </MenuItem>
      <MenuItem icon={Sun} onSelect={() => setTheme('light')}>
        Light
      </MenuItem>
      <MenuItem icon={Moon} onSelect={() => setTheme('dark')}>
        Dark
      </MenuItem>
    </Menu>
  );
}
