const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
};

/**
 * A name or address in the plain letters that every payer accepts: accents off, typographic marks plain, line breaks
 * to spaces. Delimiters and letters of other scripts stay, so that the writer can refuse them with their place; to
 * drop them here would send another name than the chart has.
 */
export const foldText = (text: string): string =>
  [...text.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((character) => SPECIAL[character] ?? character)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
