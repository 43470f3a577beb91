'use client';

import { Menu, MenuGroup, MenuItem } from '@threshold/ui/menu';
import { AccountButton } from '@threshold/ui/shell/account-button';
import { useTheme } from 'next-themes';
import { leave } from './leave';
import { LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { ROLE_LABELS } from './role-labels';
import type { Role } from '@threshold/domain/access';

export function AccountMenu({ name, role }: { name: string; role: Role }) {
  const { setTheme } = useTheme();
  return (
    <Menu trigger={<AccountButton name={name} role={ROLE_LABELS[role]} />} align="end">
      <MenuGroup label="Appearance">
        <MenuItem icon={Sun} onSelect={() => setTheme('light')}>
          Light
        </MenuItem>
        <MenuItem icon={Moon} onSelect={() => setTheme('dark')}>
          Dark
        </MenuItem>
        <MenuItem icon={Monitor} onSelect={() => setTheme('system')}>
          As the system
        </MenuItem>
      </MenuGroup>
      <MenuGroup label="Account">
        <MenuItem icon={LogOut} onSelect={() => void leave()}>
          Sign out
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
}
