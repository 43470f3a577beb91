/**
 * Clone guard. Payers treat group notes that read the same from patient to patient as cloned and deny them (NGS
 * Medicare, documentation guidance on cloned notes, read 2026-11). So texts are compared after everything is taken
 * out that differs without saying anything: names, pronouns, the verbs that agree with them, numbers, punctuation.
 */

const NOBODY = new Set(
  `he she they him her them his hers their theirs himself herself themself themselves it its i me my we us our you your
   patient pt client participant member resident mr mrs ms mx dr a an the`.split(/\s+/),
);
const AGREEMENT: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  "aren't": "isn't",
  "weren't": "wasn't",
  "haven't": "hasn't",
  "don't": "doesn't",
};
const NUMBER_WORDS = new Set(
  `zero one two three four five six seven eight nine ten eleven twelve once twice first second third`.split(' '),
);
const SHINGLE_TOKENS = 3;

/** The tokens of a text that say something, in order. `names` are every name in the group, whole or in parts. */
function meaningfulTokens(text: string, names: readonly string[] = []): string[] {
  const dropped = new Set(names.flatMap(tokens));
  return tokens(text)
    .filter((token) => !NOBODY.has(token) && !dropped.has(token))
    .map((token) => (/\d/.test(token) || NUMBER_WORDS.has(token) ? '#' : (AGREEMENT[token] ?? stem(token))))
    .filter((token, index, all) => !(token === '#' && all[index - 1] === '#'));
}

/** Whether a text says anything at all once names and pronouns are out. */
export const saysSomething = (text: string, names: readonly string[] = []): boolean =>
  meaningfulTokens(text, names).some((token) => token !== '#');

/**
 * How alike two texts are, 0 to 100 in whole percent, rounded down: the share of three-token runs that they have in
 * common. 100 means identical once normalized, nothing less. Two texts that say nothing are not alike. Pure and total.
 */
export function similarityPercent(a: string, b: string, names: readonly string[] = []): number {
  return tokenSimilarity(meaningfulTokens(a, names), meaningfulTokens(b, names));
}

function tokenSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(' ') === b.join(' ')) return 100;
  const left = shingles(a);
  const right = shingles(b);
  const common = [...left].filter((shingle) => right.has(shingle)).length;
  return Math.min(99, Math.floor((common * 100) / (left.size + right.size - common)));
}

export interface Nearest {
  readonly patientId: string;
  readonly percent: number;
}

/** For each text the other that is most like it; null where there is no other. One pass over all pairs. */
export function nearestTexts(
  texts: ReadonlyArray<{ readonly patientId: string; readonly text: string }>,
  names: readonly string[] = [],
): Map<string, Nearest | null> {
  const prepared = texts.map(({ patientId, text }) => ({ patientId, tokens: meaningfulTokens(text, names) }));
  return new Map(
    prepared.map((one) => {
      const ranked = prepared
        .filter((other) => other.patientId !== one.patientId)
        .map((other) => ({ patientId: other.patientId, percent: tokenSimilarity(one.tokens, other.tokens) }))
        .sort((a, b) => b.percent - a.percent);
      return [one.patientId, ranked[0] ?? null];
    }),
  );
}

// A possessive goes with its name, a contraction keeps its apostrophe so that "isn't" never reads as "is".
const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/'s\b/g, '')
    .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];

/** "Identifies" and "identify" differ by whom they speak of, not by what they say. */
function stem(token: string): string {
  if (token.length > 4 && token.endsWith('ies')) return `${token.slice(0, -3)}y`;
  return token.length > 3 && token.endsWith('s') && !token.endsWith('ss') ? token.slice(0, -1) : token;
}

function shingles(list: readonly string[]): Set<string> {
  const size = Math.min(SHINGLE_TOKENS, list.length);
  return new Set(list.slice(0, list.length - size + 1).map((_, index) => list.slice(index, index + size).join(' ')));
}
