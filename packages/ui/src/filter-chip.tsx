'use client';

import { X } from 'lucide-react';

/** A filter that is on; pressing it takes it off. */
export function FilterChip({ label, value, onRemove }: { label: string; value: string; onRemove: () => void }) {
  return (
    <button
      type="button"
      data-slot="filter-chip"
      onClick={onRemove}
      aria-label={`Remove filter ${label}: ${value}`}
      className="inline-flex h-6 max-w-64 items-center gap-1 rounded-sm border border-border bg-surface pr-1 pl-2 text-xs hover:bg-accent"
    >
      <span className="text-muted-foreground">{label}</span>
      <span className="truncate font-medium">{value}</span>
      <X aria-hidden className="size-3 shrink-0 text-muted-foreground" />
    </button>
  );
}
