import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

type Rgb = readonly [number, number, number];

function tokensOf(selector: string): Map<string, Rgb> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('\n}')[0] ?? '';
  const tokens = new Map<string, Rgb>();
  for (const match of block.matchAll(/--([\w-]+): oklch\(([\d.]+)(?: ([\d.]+) ([\d.]+))?\)/g)) {
    tokens.set(match[1] ?? '', linearRgb(Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)));
  }
  return tokens;
}

// OKLCH to linear sRGB, by Ottosson's published matrices (https://bottosson.github.io/posts/oklab/, 2020).
function linearRgb(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(tokens: Map<string, Rgb>, front: string, back: string): number {
  const [one, other] = [tokens.get(front), tokens.get(back)];
  if (one === undefined || other === undefined) throw new Error(`No token ${front} or ${back}`);
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const GROUNDS = ['background', 'surface', 'overlay', 'rail', 'muted'];
const STATUS = ['success', 'warning', 'danger', 'info'];

const TEXT_PAIRS: [front: string, back: string][] = [
  ...[...GROUNDS, 'accent', 'selected'].map((back): [string, string] => ['foreground', back]),
  ...[...GROUNDS, 'accent', 'selected'].map((back): [string, string] => ['muted-foreground', back]),
  ...STATUS.flatMap((tone): [string, string][] => [
    [tone, `${tone}-surface`],
    [tone, 'surface'],
    [tone, 'background'],
    ['muted-foreground', `${tone}-surface`],
    ['foreground', `${tone}-surface`],
    ['primary', `${tone}-surface`],
  ]),
  ['primary', 'surface'],
  ['primary', 'background'],
  ['primary-foreground', 'primary'],
  ['primary-foreground', 'primary-hover'],
  ['destructive-foreground', 'destructive'],
  ['ribbon-foreground', 'ribbon'],
];

const SHAPE_PAIRS: [front: string, back: string][] = [
  ...['input', 'ring'].flatMap((front) => GROUNDS.map((back): [string, string] => [front, back])),
  ...Array.from({ length: 8 }, (_, index): [string, string] => [`chart-${index + 1}`, 'surface']),
];

describe.each([':root', '.dark'])('colors of %s', (selector) => {
  const tokens = tokensOf(selector);

  it.each(TEXT_PAIRS)('text in %s on %s has at least 4.5 to 1 (WCAG 1.4.3)', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)('a boundary or line in %s on %s has at least 3 to 1 (WCAG 1.4.11)', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});
