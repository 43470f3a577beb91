'use client';

import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import type { DataColumn } from './columns';
import { TableRow } from './table-row';
import { useRowKeys } from './use-row-keys';

/** From here on only the rows in sight are rendered. */
export const VIRTUAL_FROM_ROWS = 200;

export type TableBodyProps<Row extends RowData> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly { original: Row; key: string }[];
  scroller: HTMLDivElement | null;
  rowHeight: number;
  /** Null when rows cannot be selected. */
  selected: ReadonlySet<string> | null;
  onToggle: (key: string) => void;
  onOpen: ((row: Row) => void) | undefined;
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
}: TableBodyProps<Row>) {
  const isVirtual = rows.length > VIRTUAL_FROM_ROWS;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller,
    initialRect: { width: 1000, height: 600 },
    overscan: 12,
    scrollPaddingStart: 32,
    scrollPaddingEnd: 32,
  });
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
  const reveal = useCallback(
    (index: number) => {
      if (isVirtual) virtualizer.scrollToIndex(index);
    },
    [isVirtual, virtualizer],
  );
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useRowKeys({
    body,
    rowCount: rows.length,
    onOpen: onOpen === undefined ? undefined : openAt,
    onToggle: selected === null ? undefined : toggleAt,
    reveal,
  });

  const items = isVirtual ? virtualizer.getVirtualItems() : null;
  const start = items?.[0]?.index ?? 0;
  const shown = items === null ? rows : rows.slice(start, start + items.length);
  const span = columns.length + (selected === null ? 0 : 1);
  const before = items?.[0]?.start ?? 0;
  const after = items === null ? 0 : virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  // The row in the tab order may be scrolled out of a virtual table; then the first one in sight stands in for it.
  const isFocusedShown = keys.focused >= start && keys.focused < start + shown.length;

  return (
    <tbody ref={body} onKeyDown={keys.onKeyDown}>
      <Spacer height={before} span={span} />
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
            onToggle={toggleAt}
            onOpen={openAt}
            onFocus={keys.setFocused}
          />
        );
      })}
      <Spacer height={after} span={span} />
    </tbody>
  );
}
