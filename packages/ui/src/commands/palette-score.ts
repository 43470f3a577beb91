const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * How well a palette line answers what was typed: 0 hides it. Each typed word must begin a word of the line's texts;
 * a hit in the first text, its title, counts double. `_value` is the line's id, which nobody types. Pure.
 */
export function paletteScore(_value: string, search: string, texts: readonly string[] = []): number {
  const typed = words(search);
  const [title = [], ...others] = texts.map(words);
  let score = 0;
  for (const word of typed) {
    const startsIn = (candidates: readonly string[]) => candidates.some((each) => each.startsWith(word));
    if (startsIn(title)) score += 2;
    else if (others.some(startsIn)) score += 1;
    else return 0;
  }
  return typed.length === 0 ? 1 : score / (2 * typed.length);
}
