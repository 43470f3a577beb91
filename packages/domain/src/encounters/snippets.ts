/** A phrase that somebody writes often. Its body may hold `{{values}}`, `***` blanks and `[[one|other]]` choices. */
export interface Snippet {
  /** Without the dot or slash that calls it: letters, digits, dashes. */
  readonly phrase: string;
  readonly body: string;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const BLANK = /\*\*\*|\[\[[^[\]]*\]\]/g;

/** Places that still have to be filled in: `***` and choices that nobody made. */
export const countBlanks = (text: string): number => text.match(BLANK)?.length ?? 0;

/** The first blank at or after `from`, or, past the last one, the first of the text; null when there is none. */
export function nextBlank(text: string, from: number): TextSpan | null {
  const spans = [...text.matchAll(BLANK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return spans.find(({ start }) => start >= from) ?? spans[0] ?? null;
}

/**
 * The phrase being typed before the caret: `.mood` or `/mood` at the start of a word. A dot inside a number, an
 * abbreviation or an address calls nothing.
 */
export function phraseAt(text: string, caret: number): (TextSpan & { readonly typed: string }) | null {
  const match = /(?:^|[\s(])([./])([\p{L}\p{N}][\p{L}\p{N}-]*)?$/u.exec(text.slice(0, caret));
  if (!match?.[1]) return null;
  const typed = match[2] ?? '';
  return { start: caret - typed.length - 1, end: caret, typed: typed.toLowerCase() };
}

/** Snippets whose phrase begins with what was typed, the exact one first, then in the order given. */
export const matchingSnippets = (typed: string, snippets: readonly Snippet[]): Snippet[] =>
  snippets
    .filter(({ phrase }) => phrase.toLowerCase().startsWith(typed.toLowerCase()))
    .sort((a, b) => Number(b.phrase.toLowerCase() === typed) - Number(a.phrase.toLowerCase() === typed));

export interface Expanded {
  readonly text: string;
  /** The first blank of what came in, or the place after it. */
  readonly selection: TextSpan;
  /** Values that nobody gave; each became a blank, so that signing waits for it. */
  readonly missing: readonly string[];
}

/** Puts a snippet in place of a span. Values are inserted as they are: what they contain is never expanded again. */
export function expandSnippet(
  text: string,
  span: TextSpan,
  { snippet, values }: { readonly snippet: Snippet; readonly values: Readonly<Record<string, string>> },
): Expanded {
  const missing: string[] = [];
  const body = snippet.body.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined && value !== '') return value;
    missing.push(name);
    return '***';
  });
  const end = span.start + body.length;
  const blank = countBlanks(body) > 0 ? nextBlank(body, 0) : null;
  const selection = blank ? { start: span.start + blank.start, end: span.start + blank.end } : { start: end, end };
  return { text: text.slice(0, span.start) + body + text.slice(span.end), selection, missing };
}
