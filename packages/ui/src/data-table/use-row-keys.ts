import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

export type RowKeyHandlers = {
  body: RefObject<HTMLTableSectionElement | null>;
  rowCount: number;
  onOpen: ((index: number) => void) | undefined;
  onToggle: ((index: number) => void) | undefined;
  /** Brings a row into view before it gets the focus; it may not be rendered yet. */
  reveal: (index: number) => void;
};

/** Where a key leads from the row at `index`; null when the key does not move. */
export function nextRowIndex(key: string, index: number, rowCount: number): number | null {
  const last = rowCount - 1;
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    j: index + 1,
    ArrowUp: index - 1,
    k: index - 1,
    Home: 0,
    End: last,
    PageDown: index + 10,
    PageUp: index - 10,
  };
  const target = moves[key];
  return target === undefined ? null : Math.max(0, Math.min(last, target));
}

/** Arrow keys (or j and k) move the focus between rows, Enter opens, x selects. One row is in the tab order. */
export function useRowKeys({ body, rowCount, onOpen, onToggle, reveal }: RowKeyHandlers) {
  const [focused, setFocused] = useState(0);
  const wanted = useRef<number | null>(null);
  // A row far away is rendered only after the scroll, some renders later: the focus waits for it.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  });
  const current = Math.min(focused, Math.max(0, rowCount - 1));

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTableSectionElement>) => {
      const row = event.target;
      // Keys pressed inside a cell's own control belong to that control.
      if (!(row instanceof HTMLTableRowElement) || event.metaKey || event.ctrlKey || event.altKey) return;
      const index = Number(row.dataset.index);
      const target = nextRowIndex(event.key, index, rowCount);
      if (target !== null) {
        reveal(target);
        setFocused(target);
        wanted.current = target;
      } else if (event.key === 'Enter' && onOpen !== undefined) onOpen(index);
      else if (event.key === 'x' && onToggle !== undefined) onToggle(index);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [rowCount, onOpen, onToggle, reveal],
  );

  return { focused: current, setFocused, onKeyDown };
}
