'use client';

import { defineCommand } from '@threshold/ui/commands/command';
import { CommandCenter } from '@threshold/ui/commands/command-center';
import type { PaletteSource } from '@threshold/ui/commands/use-palette-search';
import { Menu, MenuItem } from '@threshold/ui/menu';
import { Select } from '@threshold/ui/select';
import { AccountButton } from '@threshold/ui/shell/account-button';
import { AppShell } from '@threshold/ui/shell/app-shell';
import { Ribbon } from '@threshold/ui/shell/ribbon';
import { ThemeMenu } from '@threshold/ui/theme';
import { toast } from '@threshold/ui/toast';
import {
  ChartNoAxesColumn,
  ChartPie,
  LayoutPanelTop,
  MessageSquareWarning,
  MousePointerClick,
  Table2,
  TextCursorInput,
  User,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDay } from '@threshold/ui/date-text';
import { STAFF, TODAY } from './specimen-data';
import { BrandMark } from '../../components/brand-mark';

const SECTIONS = [
  { id: 'actions', label: 'Actions', icon: MousePointerClick, keys: 'g a' },
  { id: 'forms', label: 'Forms', icon: TextCursorInput, keys: 'g f' },
  { id: 'tables', label: 'Tables', icon: Table2, keys: 'g t', badge: 12, badgeLabel: 'groups' },
  { id: 'figures', label: 'Figures', icon: ChartPie, keys: 'g i' },
  { id: 'messages', label: 'Messages', icon: MessageSquareWarning, keys: 'g m' },
  { id: 'overlays', label: 'Overlays', icon: LayoutPanelTop, keys: 'g o' },
];

const COMMANDS = [
  ...SECTIONS.map(({ id, label, icon, keys }) =>
    defineCommand({ id: `gallery.${id}`, title: `Go to ${label}`, group: 'Go to', icon, keys, href: `/gallery#${id}` }),
  ),
  defineCommand({
    id: 'gallery.toast',
    title: 'Show a toast',
    group: 'Actions',
    icon: ChartNoAxesColumn,
    keys: 'shift+t',
    run: () => void toast.done('Marked 9 present', { undo: () => {} }),
  }),
];

const SOURCES: PaletteSource[] = [
  {
    id: 'staff',
    title: 'Staff',
    search: async (text) =>
      STAFF.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())).map(({ value, label, hint }) => ({
        id: value,
        title: label,
        subtitle: hint,
        icon: User,
        href: '/gallery#forms',
      })),
  },
];

const SITES = [
  { value: 'north', label: 'North Example Clinic' },
  { value: 'south', label: 'South Example Hospital' },
];

/** The app's shell around the gallery, with every slot filled. */
export function GalleryShell({ children }: { children: ReactNode }) {
  const items = SECTIONS.map(({ id, ...item }, index) => ({ ...item, href: `/gallery#${id}`, current: index === 0 }));
  return (
    <CommandCenter commands={COMMANDS} sources={SOURCES}>
      <AppShell
        brand="Threshold"
        brandMark={<BrandMark />}
        sections={[{ items: items.slice(0, 4) }, { label: 'States', items: items.slice(4) }]}
        topBar={{
          siteSwitcher: (
            <Select
              aria-label="Site"
              options={SITES}
              defaultValue="north"
              className="h-7 w-52 border-transparent bg-transparent font-medium hover:bg-accent max-[900px]:w-36"
            />
          ),
          date: formatDay(TODAY),
          ribbon: <Ribbon>DEMO DATA</Ribbon>,
          extras: <ThemeMenu />,
          account: (
            <Menu align="end" trigger={<AccountButton name="Kim Testperson" role="Coordinator" />}>
              <MenuItem href="/gallery#actions">Preferences</MenuItem>
              <MenuItem>Sign out</MenuItem>
            </Menu>
          ),
        }}
      >
        {children}
      </AppShell>
    </CommandCenter>
  );
}
