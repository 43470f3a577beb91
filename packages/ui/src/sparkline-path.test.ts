import { describe, expect, it } from 'vitest';
import { sparklinePath } from './sparkline-path';

const BOX = { width: 64, height: 20, padding: 2 };

describe('the path of a sparkline', () => {
  it('runs from edge to edge, with the lowest value at the bottom and the highest on top', () => {
    expect(sparklinePath([0, 10, 5], BOX)).toEqual({ path: 'M2 18L32 2L62 10', end: { x: 62, y: 10 } });
  });

  it('breaks where nothing was measured instead of drawing a zero', () => {
    expect(sparklinePath([0, null, 10, 10], BOX).path).toBe('M2 18M42 2L62 2');
  });

  it('draws a flat line through the middle', () => {
    expect(sparklinePath([7, 7], BOX)).toEqual({ path: 'M2 10L62 10', end: { x: 62, y: 10 } });
  });

  it('ends at the last known value', () => {
    expect(sparklinePath([1, 2, null], BOX).end).toEqual({ x: 32, y: 2 });
  });

  it('draws nothing without values', () => {
    expect(sparklinePath([], BOX)).toEqual({ path: '', end: null });
    expect(sparklinePath([null, null], BOX)).toEqual({ path: '', end: null });
  });

  it('marks a single value', () => {
    expect(sparklinePath([4], BOX)).toEqual({ path: 'M2 10', end: { x: 2, y: 10 } });
  });
});
