'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { PayerView, PlanSettingView } from '@threshold/api/directory/list-payers.input';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { cn } from '@threshold/ui/cn';
import type { DataColumn } from '@threshold/ui/data-table/columns';
import { DataTable } from '@threshold/ui/data-table/data-table';
import { EmptyState } from '@threshold/ui/empty-state';
import { StatusChip } from '@threshold/ui/status-chip';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { plainDay } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { FilingModeDialog } from './filing-mode-dialog';
import { PlanSettingDialog } from './plan-setting-dialog';
import { FILING_MODES, modeOn, sayBasis, sayDistinct, UNIT_RULE_WORDS } from './words';

type Plan = PayerView['plans'][number];

const sayPays = (row: PlanSettingView) => sayBasis(row.paymentBasis, row.percentHundredths);

const columnsOn = (today: string): readonly DataColumn<PlanSettingView>[] => [
  {
    id: 'from',
    header: 'From',
    value: (row) => row.from,
    cell: (row) => (
      <span className="inline-flex items-center gap-x-2 gap-y-1 py-1 max-lg:flex-col max-lg:items-start">
        {plainDay(row.from)}
        {row.from > today ? (
          <StatusChip tone="info">Planned</StatusChip>
        ) : row.to === null || row.to >= today ? (
          <StatusChip tone="success">In force</StatusChip>
        ) : null}
      </span>
    ),
  },
  {
    id: 'to',
    header: 'Until',
    value: (row) => row.to,
    cell: (row) => (row.to ? plainDay(row.to) : <span className="text-muted-foreground">open</span>),
  },
  {
    id: 'units',
    header: 'Counts units by',
    value: (row) => UNIT_RULE_WORDS[row.unitRule] ?? row.unitRule,
    cell: (row) => <Wrapped className="min-w-28">{UNIT_RULE_WORDS[row.unitRule] ?? row.unitRule}</Wrapped>,
  },
  {
    id: 'pays',
    header: 'Pays',
    value: sayPays,
    cell: (row) => <Wrapped className="min-w-20">{sayPays(row)}</Wrapped>,
  },
  {
    id: 'modifier',
    header: 'Separate services',
    value: (row) => sayDistinct(row.distinctModifier),
    cell: (row) => <Wrapped className="min-w-24">{sayDistinct(row.distinctModifier)}</Wrapped>,
  },
  {
    id: 'source',
    header: 'Source',
    value: (row) => row.source,
    cell: (row) => <Wrapped className="min-w-32">{row.source}</Wrapped>,
  },
];
/** Text that takes more lines instead of being cut: a source is worth nothing without its end. */
const Wrapped = ({ className, children }: { className: string; children: string }) => (
  <span className={cn('block py-1 whitespace-normal', className)}>{children}</span>
);
const rowKey = (row: PlanSettingView) => row.id;

function sayFiling(payer: PayerView, today: string): string {
  const { filingModes } = payer;
  const next = filingModes.find(({ from }) => from > today);
  const planned = next ? `, ${FILING_MODES[next.mode].toLowerCase()} from ${plainDay(next.from)}` : '';
  return `claim files: ${FILING_MODES[modeOn(payer, today)].toLowerCase()}${planned}`;
}

/** Payers and their plans; how a plan counts and pays is a row with dates and a source, never a rule in the code. */
export function PayersTab({ mayEdit, today, isDemo }: { mayEdit: boolean; today: string; isDemo: boolean }) {
  const trpc = useTRPC();
  const { data: payers } = useSuspenseQuery(trpc.directory.payers.queryOptions({}));
  const [filing, setFiling] = useState<PayerView | null>(null);
  const [adding, setAdding] = useState<Plan | null>(null);
  const columns = useMemo(() => columnsOn(today), [today]);
  if (payers.length === 0) return <EmptyState title="No payer yet" />;
  return (
    <div className="grid gap-4">
      <p className="max-w-3xl text-sm text-muted-foreground">
        Separate services: payers take some pairs of codes on one day for one service. A modifier on the line says that
        there were two: 59 gives no reason; the others do. XE: at another visit. XS: on another part of the body. XP: by
        another person. XU: the two do not overlap.
      </p>
      {payers.flatMap((payer) =>
        payer.plans.map((plan) => (
          <Panel
            key={plan.id}
            title={`${payer.name} · ${plan.name}`}
            description={`Electronic payer id ${payer.electronicId} · ${sayFiling(payer, today)}`}
            flush
            actions={
              mayEdit && (
                <>
                  <Button size="sm" variant="ghost" onClick={() => setFiling(payer)}>
                    Test or production…
                  </Button>
                  <Button size="sm" onClick={() => setAdding(plan)}>
                    <Plus aria-hidden /> New setting…
                  </Button>
                </>
              )
            }
          >
            <DataTable
              caption={`Settings of ${plan.name}`}
              columns={columns}
              rows={plan.settings}
              rowKey={rowKey}
              empty={
                <EmptyState title="No setting yet">
                  <p>Without a setting nothing of this plan can be charged.</p>
                </EmptyState>
              }
            />
          </Panel>
        )),
      )}
      {filing && <FilingModeDialog payer={filing} today={today} isDemo={isDemo} onClose={() => setFiling(null)} />}
      {adding && <PlanSettingDialog plan={adding} today={today} onClose={() => setAdding(null)} />}
    </div>
  );
}
