import Papa from 'papaparse';

/** One record of a delimited file. `line` is the physical line on which it begins, from 1. */
export interface FileRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What stops the reading of a file at once. */
export class UnreadableFile extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const MOST_LINE_CHARACTERS = 1 << 20;
const MOST_LINES_OF_A_FIELD = 50;

/**
 * The records of a file of tabs or commas, as it arrives: memory does not grow with the file. A quoted field may run
 * over several lines, as in the heads of some CMS files. Text that is not UTF-8 is read as far as it goes: the columns
 * that are kept are plain ASCII.
 */
export async function* fileRecords(
  chunks: AsyncIterable<Uint8Array>,
  { quotes }: { readonly quotes: boolean },
): AsyncGenerator<FileRecord> {
  let open: { line: number; text: string } | null = null;
  for await (const { line, text } of fileLines(chunks)) {
    const record: { line: number; text: string } = open
      ? { line: open.line, text: `${open.text}\n${text}` }
      : { line, text };
    open = quotes && isOpen(record.text) ? record : null;
    if (open && line - open.line >= MOST_LINES_OF_A_FIELD)
      throw new UnreadableFile(
        open.line,
        `A quotation mark opens here and does not close within ${MOST_LINES_OF_A_FIELD} lines`,
      );
    if (!open) yield { line: record.line, fields: fieldsOf(record.text, quotes) };
  }
  if (open) throw new UnreadableFile(open.line, 'The file ends inside a quoted field: it was cut off');
}

async function* fileLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: number; text: string }> {
  const decoder = new TextDecoder('utf-8');
  let line = 1;
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      yield { line, text: withoutReturn(text) };
      line += 1;
    }
    if (rest.length > MOST_LINE_CHARACTERS)
      throw new UnreadableFile(line, `Line ${line} has more than ${MOST_LINE_CHARACTERS} characters: this is no table`);
  }
  rest += decoder.decode();
  if (rest !== '') yield { line, text: withoutReturn(rest) };
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

function isOpen(text: string): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1;
  return marks % 2 === 1;
}

function fieldsOf(text: string, quotes: boolean): string[] {
  const delimiter = text.includes('\t') ? '\t' : ',';
  if (!quotes) return text.split(delimiter).map((field) => field.trim());
  if (!text.includes('"')) return text.split(delimiter).map(bare);
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return (data[0] ?? []).map(bare);
}

/** CMS pads some cells with a hard space in an encoding of its own, which reads as a replacement character. */
const bare = (field: string): string => field.replaceAll(/^[\s\uFFFD]+|[\s\uFFFD]+$/g, '');
