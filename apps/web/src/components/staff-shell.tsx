'use client';

import { canEver } from '@threshold/domain/access';
import type { Actor } from '@threshold/domain/access';
import { Ribbon } from '@threshold/ui/shell/ribbon';
import { CommandCenter } from '@threshold/ui/commands/command-center';
import { defineCommand } from '@threshold/ui/commands/command';
import type { PaletteSource } from '@threshold/ui/commands/use-palette-search';
import { AppShell } from '@threshold/ui/shell/app-shell';
import { LogOut, UserRound } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTRPCClient } from '../trpc/client';
import { AccountMenu } from './account-menu';
import { leave } from './leave';
import { BrandMark } from './brand-mark';
import { DESTINATIONS, isOpenAt } from './navigation';
import type { Destination } from './navigation';

export interface ShellPerson {
  readonly actor: Actor;
  readonly name: string;
  readonly organizationName: string;
  readonly isDemo: boolean;
}

const SECTIONS: readonly Destination['section'][] = ['Day', 'Patients', 'Money', 'Organization'];

/** Rail, top bar, palette and shortcuts around every page of the staff app. */
export function StaffShell({
  person,
  narrow,
  children,
}: {
  person: ShellPerson;
  narrow: boolean;
  children: ReactNode;
}) {
  const path = usePathname() ?? '';
  const places = useMemo(
    () => DESTINATIONS.filter(({ permission }) => canEver(person.actor, permission)),
    [person.actor],
  );
  const commands = useMemo(
    () => [
      ...places.map((place) =>
        defineCommand({
          id: `go.${place.id}`,
          title: `Go to ${place.label}`,
          group: 'Go to',
          keys: place.keys,
          icon: place.icon,
          href: place.href,
        }),
      ),
      defineCommand({
        id: 'account.sign-out',
        title: 'Sign out',
        group: 'Account',
        icon: LogOut,
        run: () => void leave(),
      }),
    ],
    [places],
  );
  const findsPatients = canEver(person.actor, 'patient.search');
  const sources = usePatientSource(findsPatients);
  return (
    <CommandCenter
      commands={commands}
      sources={sources}
      placeholder={findsPatients ? 'Find a patient, or type a command…' : 'Type a command…'}
    >
      <AppShell
        brand={<span className="font-semibold tracking-tight">Threshold</span>}
        brandMark={<BrandMark />}
        defaultCollapsed={narrow}
        sections={SECTIONS.map((section) => ({
          label: section,
          items: places
            .filter((place) => place.section === section)
            .map((place) => ({
              href: place.href,
              label: place.label,
              icon: place.icon,
              keys: place.keys,
              current: isOpenAt(place, path),
            })),
        })).filter(({ items }) => items.length > 0)}
        topBar={{
          siteSwitcher: <span className="truncate text-sm font-medium">{person.organizationName}</span>,
          searchLabel: findsPatients ? 'Find a patient or a command…' : 'Find a command…',
          ribbon: person.isDemo ? <Ribbon>DEMO DATA</Ribbon> : undefined,
          account: <AccountMenu name={person.name} role={person.actor.role} />,
        }}
      >
        {children}
      </AppShell>
    </CommandCenter>
  );
}

/** People in the palette, asked from the server as one types. */
function usePatientSource(allowed: boolean): readonly PaletteSource[] {
  const client = useTRPCClient();
  return useMemo(
    () =>
      allowed
        ? [
            {
              id: 'patients',
              title: 'Patients',
              search: async (term, signal) => {
                const { matches } = await client.patients.search.query({ term }, { signal });
                return matches.slice(0, 8).map((match) => ({
                  id: match.id,
                  title: match.name,
                  subtitle: `${match.birthDate} · ${match.medicalRecordNumber}`,
                  icon: UserRound,
                  href: `/patients/${match.id}`,
                }));
              },
            },
          ]
        : [],
    [allowed, client],
  );
}
