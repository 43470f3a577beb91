'use client';

import { Badge } from '@threshold/ui/badge';
import { Button, ButtonLink } from '@threshold/ui/button';
import { FilterChip } from '@threshold/ui/filter-chip';
import { IconButton } from '@threshold/ui/icon-button';
import { Kbd } from '@threshold/ui/kbd';
import { Menu, MenuCheckItem, MenuGroup, MenuItem, MenuSeparator } from '@threshold/ui/menu';
import { StatusChip, type StatusTone } from '@threshold/ui/status-chip';
import { Copy, Download, Ellipsis, MoveRight, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Section, Specimen } from '../specimen';

const TONES: { tone: StatusTone; label: string }[] = [
  { tone: 'neutral', label: 'Draft' },
  { tone: 'pending', label: 'Awaiting cosign' },
  { tone: 'info', label: 'Scheduled' },
  { tone: 'success', label: 'Signed' },
  { tone: 'warning', label: 'Authorization ends Nov 25' },
  { tone: 'danger', label: 'Room double-booked' },
  { tone: 'off', label: 'Cancelled' },
];

function RowMenu() {
  const [shown, setShown] = useState(true);
  return (
    <Menu
      trigger={
        <IconButton label="More actions" variant="secondary">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuGroup label="Session">
        <MenuItem icon={Pencil} keys="e">
          Edit
        </MenuItem>
        <MenuItem icon={MoveRight} keys="m">
          Move…
        </MenuItem>
        <MenuItem icon={Copy} disabled>
          Copy to next week
        </MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuCheckItem checked={shown} onCheckedChange={setShown}>
        Show cancelled
      </MenuCheckItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} tone="danger">
        Cancel session…
      </MenuItem>
    </Menu>
  );
}

export function ActionsSection() {
  return (
    <Section id="actions" title="Actions and states">
      <Specimen name="Button: variants, disabled, loading, long text" className="flex flex-wrap items-center gap-3">
        <Button variant="primary">Sign 9 notes</Button>
        <Button>Move…</Button>
        <Button variant="ghost">Skip</Button>
        <Button variant="danger">Delete draft</Button>
        <Button variant="link">Open the rows</Button>
        <ButtonLink href="#actions">A link</ButtonLink>
        <Button disabled>Disabled</Button>
        <Button variant="primary" disabled>
          Disabled
        </Button>
        <Button variant="primary" loading>
          Saving note
        </Button>
        <Button loading>Importing</Button>
        <Button className="max-w-56">
          <span className="truncate">Enroll in the three-week interdisciplinary day program</span>
        </Button>
      </Specimen>
      <Specimen name="Button sizes, icons, icon buttons, menu" className="flex flex-wrap items-center gap-3">
        <Button size="sm">
          <Plus aria-hidden /> Small
        </Button>
        <Button>
          <Plus aria-hidden /> Session <Kbd keys="c" />
        </Button>
        <Button size="lg" variant="primary">
          Large
        </Button>
        <IconButton label="Download CSV">
          <Download aria-hidden />
        </IconButton>
        <IconButton label="Edit" keys="e" variant="secondary">
          <Pencil aria-hidden />
        </IconButton>
        <IconButton label="Edit" disabled>
          <Pencil aria-hidden />
        </IconButton>
        <RowMenu />
      </Specimen>
      <Specimen name="Status chip: icon and words, color only repeats" className="flex flex-wrap items-center gap-2">
        {TONES.map(({ tone, label }) => (
          <StatusChip key={tone} tone={tone}>
            {label}
          </StatusChip>
        ))}
        <StatusChip tone="warning" className="max-w-40">
          A text that is much too long for its chip
        </StatusChip>
      </Specimen>
      <Specimen name="Badge, key hints, filter chips" className="flex flex-wrap items-center gap-2">
        <Badge>7</Badge>
        <Badge variant="primary">128</Badge>
        <Badge variant="outline">IOP</Badge>
        <Kbd keys="mod+k" />
        <Kbd keys="g s" />
        <Kbd keys="?" />
        <FilterChip label="Payer" value="Example Health Plan" onRemove={() => {}} />
        <FilterChip label="Phase" value="2" onRemove={() => {}} />
      </Specimen>
    </Section>
  );
}
