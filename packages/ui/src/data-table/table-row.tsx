'use client';

import type { RowData } from '@tanstack/react-table';
import { memo, type ReactNode } from 'react';
import { Checkbox } from '../checkbox';
import { cn } from '../cn';
import { Link } from '../link';
import { columnClass } from './columns';
import type { DataColumn } from './columns';

export type TableRowProps<Row extends RowData> = {
  row: Row;
  index: number;
  columns: readonly DataColumn<Row>[];
  isFocusable: boolean;
  /** Null when rows cannot be selected. */
  isSelected: boolean | null;
  isOpenable: boolean;
  /** Where the row leads, when it is a page of its own. */
  href: string | undefined;
  onToggle: (index: number) => void;
  onOpen: (index: number) => void;
  onFocus: (index: number) => void;
};

/** Cells of the first column stay in sight; they need an opaque ground that follows the row's state. */
const groundClass = 'bg-surface group-hover/row:bg-muted group-data-selected/row:bg-selected';

const openerClass =
  'block max-w-full truncate rounded-sm text-left decoration-input underline-offset-4 hover:underline';

function shown<Row extends RowData>(column: DataColumn<Row>, row: Row): ReactNode {
  if (column.cell !== undefined) return column.cell(row);
  return column.value(row) ?? <span className="text-muted-foreground">–</span>;
}

/** Two quick presses on a button or field of the row are meant for it, not for the row. */
const isPlain = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, a, input, textarea, select, label') === null;

function PlainTableRow<Row extends RowData>({
  row,
  index,
  columns,
  isSelected,
  isOpenable,
  href,
  ...rest
}: TableRowProps<Row>) {
  const [first] = columns;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      data-selected={isSelected || undefined}
      tabIndex={rest.isFocusable ? 0 : -1}
      onFocus={() => rest.onFocus(index)}
      onDoubleClick={isOpenable ? (event) => isPlain(event.target) && rest.onOpen(index) : undefined}
      className="group/row h-(--row) scroll-mt-8 focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      {isSelected !== null && (
        <td className={cn(groundClass, 'sticky left-0 z-5 border-b border-border/70 pr-0 pl-3 print:hidden')}>
          <Checkbox
            tabIndex={-1}
            checked={isSelected}
            onCheckedChange={() => rest.onToggle(index)}
            aria-label={`Select ${first === undefined ? 'row' : (first.value(row) ?? 'row')}`}
          />
        </td>
      )}
      {columns.map((column, columnIndex) => {
        const isFirst = columnIndex === 0;
        return (
          <td
            key={column.id}
            className={cn(
              groundClass,
              'max-w-80 truncate border-b border-border/70 px-3',
              columnClass(column),
              isFirst && 'sticky z-5 font-medium shadow-[1px_0_0_var(--border)]',
              isFirst && (isSelected === null ? 'left-0' : 'left-9'),
            )}
          >
            {isFirst && href !== undefined ? (
              <Link href={href} tabIndex={-1} className={openerClass}>
                {shown(column, row)}
              </Link>
            ) : isFirst && isOpenable ? (
              <button type="button" tabIndex={-1} onClick={() => rest.onOpen(index)} className={openerClass}>
                {shown(column, row)}
              </button>
            ) : (
              shown(column, row)
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One row. Memoized: moving the focus renders two rows, not two hundred. */
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow;
