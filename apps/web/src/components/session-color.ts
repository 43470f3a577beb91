// Written out, because class names are collected from the source text.
const BARS = [
  'bg-chart-1',
  'bg-chart-2',
  'bg-chart-3',
  'bg-chart-4',
  'bg-chart-5',
  'bg-chart-6',
  'bg-chart-7',
  'bg-chart-8',
] as const;

/** The class that fills a bar in the color of a session type; color only repeats what the name says. */
export const sessionBar = (color: number): string => BARS[(((color - 1) % 8) + 8) % 8] ?? 'bg-chart-1';
