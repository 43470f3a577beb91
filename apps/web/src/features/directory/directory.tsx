'use client';

import { PageHeader } from '@threshold/ui/page-header';
import { Tabs } from '@threshold/ui/tabs';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { QueryBoundary } from '../../components/query-boundary';
import { DirectorySkeleton } from './directory-skeleton';
import { FeesTab } from './fees-tab';
import { PayersTab } from './payers-tab';
import { PlacesTab } from './places-tab';
import { StaffTab } from './staff-tab';

const TABS = ['places', 'staff', 'payers', 'fees'] as const;

interface DirectoryProps {
  readonly may: { readonly edit: boolean; readonly readCosts: boolean };
  readonly today: string;
  readonly isDemo: boolean;
}

/** Who and where, and by which rules payers count: the facts that everything else hangs on. */
export function Directory({ may, today, isDemo }: DirectoryProps) {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('places'));
  return (
    <div className="grid gap-4 p-6">
      <PageHeader title="Directory" />
      <Tabs
        aria-label="Directory"
        value={tab}
        onValueChange={(next) => void setTab(TABS.find((one) => one === next) ?? 'places')}
        tabs={[
          {
            value: 'places',
            label: 'Sites and rooms',
            content: (
              <Waiting>
                <PlacesTab />
              </Waiting>
            ),
          },
          {
            value: 'staff',
            label: 'Staff',
            content: (
              <Waiting>
                <StaffTab withCosts={may.readCosts} />
              </Waiting>
            ),
          },
          {
            value: 'payers',
            label: 'Payers and plans',
            content: (
              <Waiting>
                <PayersTab mayEdit={may.edit} today={today} isDemo={isDemo} />
              </Waiting>
            ),
          },
          {
            value: 'fees',
            label: 'Service fees',
            content: (
              <Waiting>
                <FeesTab />
              </Waiting>
            ),
          },
        ]}
      />
    </div>
  );
}

const Waiting = ({ children }: { children: ReactNode }) => (
  <QueryBoundary>
    <Suspense fallback={<DirectorySkeleton />}>{children}</Suspense>
  </QueryBoundary>
);
