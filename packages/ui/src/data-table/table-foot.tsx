import type { RowData } from '@tanstack/react-table';
import { cn } from '../cn';
import { columnClass } from './columns';
import type { DataColumn } from './columns';

type FootProps<Row extends RowData> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  hasSelection: boolean;
};

/** The totals of what is shown; stays in sight at the table's foot. */
export function TableFoot<Row extends RowData>({ columns, rows, hasSelection }: FootProps<Row>) {
  if (!columns.some((column) => column.total !== undefined)) return null;
  const cellClass =
    'sticky bottom-0 z-10 h-8 border-t border-border bg-muted px-3 text-sm font-semibold whitespace-nowrap';
  return (
    <tfoot>
      <tr>
        {hasSelection && <td className={cn(cellClass, 'left-0 z-20 print:hidden')} />}
        {columns.map((column, index) => (
          <td
            key={column.id}
            className={cn(
              cellClass,
              columnClass(column),
              column.isPinned && 'z-20',
              index === 0 && 'z-20 shadow-[1px_0_0_var(--border)]',
              index === 0 && (hasSelection ? 'left-9' : 'left-0'),
            )}
          >
            {column.total?.(rows) ?? (index === 0 ? `Total of ${rows.length.toLocaleString('en-US')}` : null)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
