import { expect, it } from 'vitest';
import { waterfallBars } from './waterfall-steps';

it('floats each change between the level before and the level after', () => {
  const bars = waterfallBars([{ label: 'A', value: 100 }, { label: 'B', value: -30 }, { label: 'Left' }]);
  expect(bars).toEqual([
    { label: 'A', kind: 'rise', value: 100, span: [0, 100] },
    { label: 'B', kind: 'fall', value: -30, span: [70, 100] },
    { label: 'Left', kind: 'total', value: 70, span: [0, 70] },
  ]);
});

it('hangs a negative total below zero', () => {
  const bars = waterfallBars([{ label: 'A', value: 20 }, { label: 'B', value: -50 }, { label: 'Loss' }]);
  expect(bars[1]?.span).toEqual([-30, 20]);
  expect(bars[2]).toEqual({ label: 'Loss', kind: 'total', value: -30, span: [-30, 0] });
});
