'use client';

import { useQuery } from '@tanstack/react-query';
import type { ChargeView } from '@threshold/api/billing/get-charge.input';
import { formatCents } from '@threshold/domain/kernel';
import { Link } from '@threshold/ui/link';
import { Sheet } from '@threshold/ui/sheet';
import { SkeletonText } from '@threshold/ui/skeleton';
import type { ReactNode } from 'react';
import { plainDay } from '../../components/clock';
import { FailedQuery } from '../../components/failed-query';
import { useTRPC } from '../../trpc/client';
import { problemText } from './problem-text';
import { SIDES } from './sides';

/** One charge from the minutes that it stands on to what was posted for it. */
export function ChargeSheet({ chargeId, onClose }: { chargeId: string | null; onClose: () => void }) {
  const found = useQuery({
    ...useTRPC().billing.charge.queryOptions({ chargeId: chargeId ?? '' }),
    enabled: chargeId !== null,
  });
  const charge = found.data?.charge;
  return (
    <Sheet
      open={chargeId !== null}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={charge ? [charge.code, ...charge.modifiers].join(' ') : 'Charge'}
      description={charge && `${charge.patientName}, ${plainDay(charge.day)}, ${charge.siteName}`}
    >
      {found.isError && <FailedQuery error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonText lines={6} />}
      {found.data && <Details {...found.data} />}
    </Sheet>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-border py-3 first:pt-0 last:border-b-0">
      <h3 className="mb-1.5 text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Details({ charge, parts, postings }: ChargeView) {
  return (
    <div>
      <Section title={`${charge.units} ${charge.units === 1 ? 'unit' : 'units'}, ${formatCents(charge.chargeCents)}`}>
        <p>{charge.unitsExplanation}</p>
        <ul className="mt-1 grid gap-0.5 text-muted-foreground">
          {charge.modifierReasons.map(({ modifier, because }) => (
            <li key={modifier}>
              <span className="font-mono text-xs font-medium text-foreground">{modifier}</span> {because}
            </li>
          ))}
        </ul>
        <p className="mt-1 text-muted-foreground">
          {SIDES[charge.side]}, {charge.payerName},{' '}
          {charge.claimNumber === null ? 'waits for a claim' : `on claim ${charge.claimNumber}`}.{' '}
          <Link href={`/patients/${charge.patientId}`} className="underline underline-offset-4">
            Open the chart
          </Link>
        </p>
      </Section>
      {charge.findings.length > 0 && (
        <Section title="What the edits found">
          <ul className="grid gap-1">
            {charge.findings.map(({ id, code, ...said }) => {
              const problem = problemText({ kind: 'edit', procedureCode: code, ...said });
              return (
                <li key={id}>
                  <span className="font-medium">{problem.rule}:</span> {problem.fact}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <Section title={`Expected payment ${formatCents(charge.expectedCents)}`}>
        <Derivation steps={charge.derivation} />
      </Section>
      <Section title="Attendances behind it">
        <Attendances parts={parts} />
      </Section>
      <Section title="Postings">
        <Postings postings={postings} />
      </Section>
    </div>
  );
}

function Derivation({ steps }: { steps: ChargeView['charge']['derivation'] }) {
  return (
    <ol className="grid gap-2">
      {steps.map((step, index) => (
        <li key={index} className="grid gap-0.5">
          <span className="flex justify-between gap-4">
            <span className="font-medium">{step.label}</span>
            <span className="font-medium tabular-nums">{step.result}</span>
          </span>
          <span className="text-xs">{step.formula}</span>
          <span className="text-xs text-muted-foreground tabular-nums">
            {Object.entries(step.inputs)
              .map(([name, value]) => `${name} ${value}`)
              .join(' · ')}
          </span>
          <span className="text-xs text-muted-foreground">
            {step.source}, in force from {plainDay(step.effective)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Attendances({ parts }: { parts: ChargeView['parts'] }) {
  return (
    <ul className="grid gap-1">
      {parts.map((part) => (
        <li key={part.seatId} className="flex flex-wrap justify-between gap-x-4">
          <Link href={`/sessions/${part.sessionId}`} className="underline underline-offset-4">
            {part.sessionName}, {part.leaderName}
          </Link>
          <span className="text-muted-foreground tabular-nums">
            {part.minutes} min · charge {formatCents(part.chargeCents)} · expected {formatCents(part.expectedCents)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Postings({ postings }: { postings: ChargeView['postings'] }) {
  return (
    <table className="w-full text-xs">
      <caption className="sr-only">Entries in the ledger; those of one posting add up to zero</caption>
      <tbody>
        {postings.flatMap((posting) =>
          posting.entries.map((entry) => (
            <tr key={`${posting.key} ${entry.account}`} className="border-b border-border/70 last:border-b-0">
              <td className="py-1 pr-3">{plainDay(posting.day)}</td>
              <td className="py-1 pr-3">{posting.kind.replaceAll('-', ' ')}</td>
              <td className="py-1 pr-3">{entry.account.replaceAll('-', ' ')}</td>
              <td className="py-1 text-right tabular-nums">{formatCents(entry.amountCents)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
