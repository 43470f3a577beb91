'use client';

import type { RowData } from '@tanstack/react-table';
import { useCallback, useRef } from 'react';
import type { DataColumn } from './columns';
import { TableRow } from './table-row';
import { useRowKeys } from './use-row-keys';
import { useVisibleRows } from './use-visible-rows';

export type TableBodyProps<Row extends RowData> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly { original: Row; key: string }[];
  scroller: HTMLDivElement | null;
  rowHeight: number;
  /** Null when rows cannot be selected. */
  selected: ReadonlySet<string> | null;
  onToggle: (key: string) => void;
  onOpen: ((row: Row) => void) | undefined;
  rowHref: ((row: Row) => string) | undefined;
};

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}

/** The rows, all of them or the ones in sight, with keyboard movement between them. */
export function TableBody<Row extends RowData>({
  columns,
  rows,
  scroller,
  rowHeight,
  selected,
  onToggle,
  onOpen,
  rowHref,
}: TableBodyProps<Row>) {
  const view = useVisibleRows({ count: rows.length, rowHeight, scroller });
  const openAt = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row !== undefined) onOpen?.(row.original);
    },
    [rows, onOpen],
  );
  const toggleAt = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row !== undefined) onToggle(row.key);
    },
    [rows, onToggle],
  );
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useRowKeys({
    body,
    rowCount: rows.length,
    onOpen: onOpen === undefined ? undefined : openAt,
    onToggle: selected === null ? undefined : toggleAt,
    reveal: view.reveal,
  });

  const { start } = view;
  const shown = view.isVirtual ? rows.slice(start, view.end) : rows;
  const span = columns.length + (selected === null ? 0 : 1);
  // The row in the tab order may be scrolled out of a virtual table; then the first one in sight stands in for it.
  const isFocusedShown = keys.focused >= start && keys.focused < start + shown.length;

  return (
    <tbody ref={body} onKeyDown={keys.onKeyDown}>
      <Spacer height={view.before} span={span} />
      {shown.map((row, offset) => {
        const index = start + offset;
        return (
          <TableRow
            key={row.key}
            row={row.original}
            index={index}
            columns={columns}
            isFocusable={isFocusedShown ? keys.focused === index : offset === 0}
            isSelected={selected === null ? null : selected.has(row.key)}
            isOpenable={onOpen !== undefined}
            href={rowHref?.(row.original)}
            onToggle={toggleAt}
            onOpen={openAt}
            onFocus={keys.setFocused}
          />
        );
      })}
      <Spacer height={view.after} span={span} />
    </tbody>
  );
}
