'use client';

import { useCallback } from 'react';
import { Checkbox } from '../checkbox';

export type SelectionControl = {
  selected?: ReadonlySet<string>;
  /** Given, rows can be selected. */
  onSelectedChange?: (selected: ReadonlySet<string>) => void;
};

/** The selection over the rows that are shown, and the box in the head that selects them all. */
export function useSelection(keys: readonly string[], { selected, onSelectedChange }: SelectionControl) {
  const toggle = useCallback(
    (key: string) => {
      const next = new Set(selected);
      if (!next.delete(key)) next.add(key);
      onSelectedChange?.(next);
    },
    [selected, onSelectedChange],
  );
  if (onSelectedChange === undefined) return { selected: null, toggle, clear: () => {}, selectAll: null };
  const current = selected ?? new Set<string>();
  const isAll = keys.length > 0 && keys.every((key) => current.has(key));
  const selectAll = (
    <Checkbox
      aria-label="Select all rows"
      checked={isAll}
      indeterminate={!isAll && current.size > 0}
      onCheckedChange={() => onSelectedChange(new Set(isAll ? [] : keys))}
    />
  );
  return { selected: current, toggle, clear: () => onSelectedChange(new Set()), selectAll };
}
