import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback } from 'react';
import { usePrinting } from '../use-printing';

/** From here on only the rows in sight are rendered; on paper all of them are. */
const VIRTUAL_FROM_ROWS = 200;

type VisibleRowsOptions = { count: number; rowHeight: number; scroller: HTMLDivElement | null };

/** Which rows to render, `start` up to but without `end`, and the pixels of those left out before and after. */
export function useVisibleRows({ count, rowHeight, scroller }: VisibleRowsOptions) {
  const isPrinting = usePrinting();
  const isVirtual = count > VIRTUAL_FROM_ROWS && !isPrinting;
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller,
    initialRect: { width: 1000, height: 600 },
    overscan: 12,
    scrollPaddingStart: 32,
    scrollPaddingEnd: 32,
  });
  const reveal = useCallback(
    (index: number) => {
      if (isVirtual) virtualizer.scrollToIndex(index);
    },
    [isVirtual, virtualizer],
  );
  if (!isVirtual) return { isVirtual, start: 0, end: count, before: 0, after: 0, reveal };
  const items = virtualizer.getVirtualItems();
  const [first] = items;
  const last = items.at(-1);
  return {
    isVirtual,
    start: first?.index ?? 0,
    end: (last?.index ?? -1) + 1,
    before: first?.start ?? 0,
    after: virtualizer.getTotalSize() - (last?.end ?? 0),
    reveal,
  };
}
