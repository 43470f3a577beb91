'use client';

import { Breadcrumbs } from '@threshold/ui/breadcrumbs';
import { Button } from '@threshold/ui/button';
import { CommandMenu } from '@threshold/ui/commands/command-menu';
import { Dialog, DialogClose } from '@threshold/ui/dialog';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { Popover } from '@threshold/ui/popover';
import { Sheet } from '@threshold/ui/sheet';
import { TabLinks, Tabs } from '@threshold/ui/tabs';
import { Tooltip } from '@threshold/ui/tooltip';
import { Section, Specimen } from '../specimen';

const TABS = [
  { value: 'roster', label: 'Roster', count: 9, content: <p>Nine people are enrolled.</p> },
  { value: 'notes', label: 'Notes', content: <p>Two notes wait for a signature.</p> },
  { value: 'claims', label: 'Claims', content: <p>Nothing is billed yet.</p> },
  { value: 'audit', label: 'Audit', disabled: true },
];

const LINKS = [
  { href: '#overlays', label: 'Overview', current: true },
  { href: '#forms', label: 'Enrollments', count: 3, current: false },
  { href: '#tables', label: 'Documents', current: false },
];

export function OverlaysSection() {
  return (
    <Section id="overlays" title="Navigation and overlays">
      <Specimen name="Breadcrumbs">
        <Breadcrumbs
          label="Specimen"
          crumbs={[
            { label: 'Patients', href: '#actions' },
            { label: 'Sample, Alex', href: '#forms' },
            { label: 'Enrollment of Nov 2, 2026' },
          ]}
        />
      </Specimen>
      <Specimen name="Tabs: on one page, and as routes" className="grid gap-8 lg:grid-cols-2">
        <Tabs tabs={TABS} aria-label="Session" />
        <TabLinks links={LINKS} label="Patient" />
      </Specimen>
      <Specimen name="Dialog, sheet, popover, tooltip">
        <Dialog
          trigger={<Button>Open dialog…</Button>}
          title="Move Graded activity"
          description="Mon, Nov 23, 2026, 9:00 to 10:00 AM"
          footer={
            <>
              <DialogClose>
                <Button variant="ghost">Keep it here</Button>
              </DialogClose>
              <DialogClose>
                <Button variant="primary">Move 1 session</Button>
              </DialogClose>
            </>
          }
        >
          <div className="grid gap-4">
            <Field label="Room">
              <Input defaultValue="Room 4" />
            </Field>
            <Field label="Reason">
              <Input />
            </Field>
          </div>
        </Dialog>
        <Sheet
          trigger={<Button>Open sheet…</Button>}
          title="22 people in the census"
          description="The rows behind the number"
          footer={<Button>Export CSV</Button>}
        >
          <p>Exactly the rows that were counted stand here.</p>
        </Sheet>
        <Popover trigger={<Button>Open popover</Button>} title="Seat fill">
          <p className="text-muted-foreground">Taken seats of all seats in the sessions that ran.</p>
        </Popover>
        <CommandMenu
          trigger={<Button>Menu of commands</Button>}
          ids={['gallery.tables', 'gallery.figures', 'gallery.toast']}
        />
        <Tooltip content="Go to today" keys="t">
          <Button>With tooltip</Button>
        </Tooltip>
      </Specimen>
    </Section>
  );
}
