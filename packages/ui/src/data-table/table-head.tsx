'use client';

import type { RowData } from '@tanstack/react-table';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn';
import { columnClass } from './columns';
import type { DataColumn } from './columns';
import type { TableSort } from './use-data-table';

type HeadProps<Row extends RowData> = {
  columns: readonly DataColumn<Row>[];
  sort: TableSort | null;
  onSort: (columnId: string) => void;
  selectAll: ReactNode;
};

const cellClass =
  'sticky top-0 z-10 h-8 border-b border-border bg-surface px-3 text-left text-xs font-medium whitespace-nowrap text-muted-foreground';

function SortIcon({ direction }: { direction: 'ascending' | 'descending' | undefined }) {
  if (direction === 'ascending') return <ArrowUp aria-hidden className="size-3" />;
  if (direction === 'descending') return <ArrowDown aria-hidden className="size-3" />;
  return (
    <ChevronsUpDown
      aria-hidden
      className="size-3 opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100 print:hidden"
    />
  );
}

/** The sticky head: sort buttons, and the select-all box when rows can be selected. */
export function TableHead<Row extends RowData>({ columns, sort, onSort, selectAll }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selectAll !== null && (
          <th className={cn(cellClass, 'left-0 z-20 w-9 min-w-9 pr-0 print:hidden')}>{selectAll}</th>
        )}
        {columns.map((column, index) => {
          const isSorted = sort?.columnId === column.id;
          const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction}
              style={{ width: column.width, minWidth: column.width }}
              className={cn(
                cellClass,
                columnClass(column),
                column.isPinned && 'z-20',
                index === 0 && 'z-20 shadow-[1px_0_0_var(--border)]',
                index === 0 && (selectAll === null ? 'left-0' : 'left-9'),
              )}
            >
              {column.sortable === false ? (
                column.header
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(column.id)}
                  className={cn(
                    'group/sort -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-foreground',
                    column.align === 'end' && 'flex-row-reverse',
                    isSorted && 'text-foreground',
                  )}
                >
                  {column.header}
                  <SortIcon direction={direction} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
