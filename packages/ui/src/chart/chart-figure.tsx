'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../button';
import { EmptyState } from '../empty-state';

export type ChartFrame = {
  /** The finding: "Census up 4 to 82", not "Census". */
  title: string;
  /** What is drawn, for whom, over which time; read with the figure. */
  caption: ReactNode;
  height?: number;
  defaultView?: 'chart' | 'table';
  actions?: ReactNode;
};

type ChartFigureProps = ChartFrame & { isEmpty: boolean; legend?: ReactNode; table: ReactNode; children: ReactNode };

/** A figure whose chart and table twin show the same data; one button switches between them. */
export function ChartFigure({
  title,
  caption,
  height = 240,
  defaultView = 'chart',
  actions,
  isEmpty,
  legend,
  table,
  children,
}: ChartFigureProps) {
  const [view, setView] = useState(defaultView);
  return (
    <figure data-slot="chart" className="min-w-0">
      <div className="mb-2 flex items-start gap-3">
        <h3 className="min-w-0 flex-1 text-base font-semibold text-pretty">{title}</h3>
        <div data-print="hide" className="flex items-center gap-1">
          {actions}
          <Button
            size="sm"
            variant="ghost"
            disabled={isEmpty}
            onClick={() => setView(view === 'chart' ? 'table' : 'chart')}
          >
            {view === 'chart' ? <Table2 aria-hidden /> : <ChartLine aria-hidden />}
            {view === 'chart' ? 'View as table' : 'View as chart'}
          </Button>
        </div>
      </div>
      {view === 'chart' && legend}
      <div style={{ height }} className={view === 'table' ? 'overflow-auto' : undefined}>
        {isEmpty ? (
          <EmptyState title="No data in this period">
            <p>Nothing was recorded yet for what is selected.</p>
          </EmptyState>
        ) : view === 'chart' ? (
          children
        ) : (
          table
        )}
      </div>
      <figcaption className="mt-2 text-xs text-muted-foreground">{caption}</figcaption>
    </figure>
  );
}
