'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button, ButtonLink } from './button';

type Step = { href: string } | { onSelect: () => void } | null;

export type PaginationProps = {
  /** Null where the list ends. Links are better: a page then has an address. */
  newer: Step;
  older: Step;
  /** What is shown, e.g. "Nov 20 to Nov 23 · 50 rows". */
  summary?: string;
  newerLabel?: string;
  olderLabel?: string;
};

function StepButton({ step, label, side }: { step: Step; label: string; side: 'newer' | 'older' }) {
  const content = (
    <>
      {side === 'newer' && <ChevronLeft aria-hidden />}
      {label}
      {side === 'older' && <ChevronRight aria-hidden />}
    </>
  );
  if (step !== null && 'href' in step) {
    return (
      <ButtonLink size="sm" href={step.href} rel={side === 'newer' ? 'prev' : 'next'}>
        {content}
      </ButtonLink>
    );
  }
  return (
    <Button size="sm" disabled={step === null} onClick={step?.onSelect}>
      {content}
    </Button>
  );
}

/** Keyset paging: newer and older, no page numbers, so that it stays fast and right while rows arrive. */
export function Pagination({ newer, older, summary, newerLabel = 'Newer', olderLabel = 'Older' }: PaginationProps) {
  return (
    <nav aria-label="Pages" data-slot="pagination" className="flex items-center gap-2">
      {summary && <p className="mr-auto text-xs text-muted-foreground tabular-nums">{summary}</p>}
      <StepButton step={newer} label={newerLabel} side="newer" />
      <StepButton step={older} label={olderLabel} side="older" />
    </nav>
  );
}
