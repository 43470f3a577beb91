'use client';

import type { RowData } from '@tanstack/react-table';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { cn } from '../cn';
import { EmptyState, FilteredEmptyState } from '../empty-state';
import { useNavigate } from '../link';
import type { DataColumn } from './columns';
import { SelectionBar } from './selection-bar';
import { TableBody } from './table-body';
import { TableFoot } from './table-foot';
import { TableHead } from './table-head';
import { TableSkeleton } from './table-skeleton';
import { useDataTable, type SortControl } from './use-data-table';
import { useSelection, type SelectionControl } from './use-selection';

export type DataTableProps<Row extends RowData> = SortControl &
  SelectionControl & {
    /** What the table lists; read to screen readers. */
    caption: string;
    /** Keep `columns` and `rows` referentially stable (module scope, useMemo, query data). */
    columns: readonly DataColumn<Row>[];
    /** Undefined while loading. */
    rows: readonly Row[] | undefined;
    rowKey: (row: Row) => string;
    /** Enter, a press on the first cell, or a double press anywhere in the row. */
    onOpen?: (row: Row) => void;
    /** Better than `onOpen` where the row has a page: its first cell is then a link that opens in a new tab as well. */
    rowHref?: (row: Row) => string;
    /** Shown above the table while rows are selected. */
    bulkActions?: ReactNode;
    /** Shown when there are no rows at all. */
    empty?: ReactNode;
    /** Set when a filter is on: how many rows there are without it, and how to clear it. */
    filtered?: { total: number; noun?: string; onClear?: () => void };
    density?: 'default' | 'compact';
    /** Height at which the body scrolls, e.g. `60vh`; a table above 200 rows gets one by itself. */
    maxHeight?: string;
    className?: string;
  };

/** A dense table: sort, keyboard, selection, totals, sticky head and first column, fast at any length. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, density = 'default', filtered } = props;
  const navigate = useNavigate();
  const goTo = useCallback((row: Row) => rowHref && navigate(rowHref(row)), [rowHref, navigate]);
  const onOpen = props.onOpen ?? (rowHref === undefined ? undefined : goTo);
  // State, not a ref: the rows below mount before this element is attached, and must hear when it is.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const noRows = useMemo<readonly Row[]>(() => [], []);
  const { sort, rows: modelRows, toggleSort } = useDataTable(columns, rows ?? noRows, props);
  const shown = useMemo(
    () => modelRows.map((row) => ({ original: row.original, key: rowKey(row.original) })),
    [modelRows, rowKey],
  );
  const keys = useMemo(() => shown.map((row) => row.key), [shown]);
  const { selected, toggle, clear, selectAll } = useSelection(keys, props);
  const span = columns.length + (selected === null ? 0 : 1);
  const maxHeight = props.maxHeight ?? (shown.length > 200 ? '70vh' : undefined);

  return (
    <div data-slot="data-table" data-density={density} className={cn('min-w-0', props.className)}>
      {selected !== null && selected.size > 0 && (
        <SelectionBar count={selected.size} onClear={clear}>
          {props.bulkActions}
        </SelectionBar>
      )}
      <div
        ref={setScroller}
        data-slot="data-table-scroll"
        className="relative overflow-auto scroll-pt-8"
        style={{ maxHeight }}
      >
        <table
          aria-busy={rows === undefined || undefined}
          aria-rowcount={shown.length + 1}
          className="w-full border-separate border-spacing-0 text-sm"
        >
          <caption className="sr-only">{caption}</caption>
          <TableHead columns={columns} sort={sort} onSort={toggleSort} selectAll={selectAll} />
          {rows === undefined ? (
            <TableSkeleton columns={span} />
          ) : (
            <TableBody
              columns={columns}
              rows={shown}
              scroller={scroller}
              rowHeight={density === 'compact' ? 28 : 32}
              selected={selected}
              onToggle={toggle}
              onOpen={onOpen}
              rowHref={rowHref}
            />
          )}
          {shown.length > 0 && <TableFoot columns={columns} rows={rows ?? noRows} hasSelection={selected !== null} />}
        </table>
        {rows?.length === 0 &&
          (filtered ? <FilteredEmptyState {...filtered} /> : (props.empty ?? <EmptyState title="Nothing here yet" />))}
      </div>
    </div>
  );
}
