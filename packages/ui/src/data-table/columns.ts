import type { RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import { cn } from '../cn';

/** A plain value: what is sorted, exported, and shown unless `cell` says otherwise. Null is "not known", never zero. */
export type CellValue = string | number | null;

export type DataColumn<Row extends RowData> = {
  id: string;
  header: string;
  value: (row: Row) => CellValue;
  /** How it looks, when plain text is not enough. */
  cell?: (row: Row) => ReactNode;
  /** Numbers belong at the end, so that their digits line up. */
  align?: 'start' | 'end';
  /** Pixels; without it the browser decides. */
  width?: number;
  sortable?: boolean;
  /** Left out where the window is narrower than 1024 pixels: what the other columns say well enough. */
  isSpare?: boolean;
  /** Stays in sight at the table's end: what is done with the row. */
  isPinned?: boolean;
  /** What stands in the totals row, over the rows that are shown. */
  total?: (rows: readonly Row[]) => ReactNode;
};

/** The classes that head, body and foot of a column share. */
export const columnClass = <Row extends RowData>({ align, isSpare, isPinned }: DataColumn<Row>): string =>
  cn(
    align === 'end' && 'text-right',
    isSpare && 'max-lg:hidden',
    isPinned && 'sticky right-0 z-5 shadow-[-1px_0_0_var(--border)]',
  );

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Orders two known values: numbers by size, text as people count ("Room 2" before "Room 10"). */
export function compareCells(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** The table as plain values with a header row: feed it to a CSV writer. Same columns, same rows, same order. */
export function tableMatrix<Row extends RowData>(
  columns: readonly DataColumn<Row>[],
  rows: readonly Row[],
): CellValue[][] {
  return [columns.map((column) => column.header), ...rows.map((row) => columns.map((column) => column.value(row)))];
}
