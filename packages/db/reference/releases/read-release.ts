import type { Release, ReleaseKind } from '@threshold/domain/billing';
import type { Result } from '@threshold/domain/kernel';
import { Cells, findColumns, MOST_HEAD_RECORDS } from './columns';
import type { Columns } from './columns';
import { addOnCodes, licensedWording, procedurePairs, unitLimits } from './edit-formats';
import { geographicIndices, outpatientRates, qualifyingFactor, relativeValues } from './fee-formats';
import type { FileProblem, ReleaseFormat, ReleaseRequest } from './format';
import type { FileRecord } from './records';
import { fileRecords, UnreadableFile } from './records';

const FORMATS: Readonly<Record<ReleaseKind, ReleaseFormat>> = {
  'relative-values': relativeValues as ReleaseFormat,
  'qualifying-factor': qualifyingFactor as ReleaseFormat,
  'geographic-indices': geographicIndices as ReleaseFormat,
  'outpatient-rates': outpatientRates as ReleaseFormat,
  'procedure-pairs-practitioner': procedurePairs('practitioner') as ReleaseFormat,
  'procedure-pairs-hospital': procedurePairs('outpatient_hospital') as ReleaseFormat,
  'unit-limits-practitioner': unitLimits('practitioner') as ReleaseFormat,
  'unit-limits-hospital': unitLimits('outpatient_hospital') as ReleaseFormat,
  'add-on-codes': addOnCodes as ReleaseFormat,
  'licensed-wording': licensedWording as ReleaseFormat,
};

export const isKnownKind = (kind: string): boolean => Object.hasOwn(FORMATS, kind);

/** So many problems are told; a file that is wrong in one way is wrong in a thousand lines. */
const MOST_PROBLEMS = 20;

/** A file as it was read: the release, and how much of the file it is. */
export interface ReadRelease {
  readonly release: Release;
  readonly records: number;
  readonly leftOut: number;
}

/** Why a file is not taken, with the lines. */
export interface ReleaseRefusal {
  readonly code: 'file-not-taken';
  readonly problems: readonly FileProblem[];
}

/**
 * Reads a publisher's file as it arrives and keeps the rows of the codes that the site bills. A file that is wrong in
 * one line is refused as a whole, with its lines; so is one of another kind or another year.
 */
export async function readRelease(
  chunks: AsyncIterable<Uint8Array>,
  request: ReleaseRequest,
): Promise<Result<ReadRelease, ReleaseRefusal>> {
  const reading = new ReleaseReading(FORMATS[request.kind], request);
  try {
    for await (const record of fileRecords(chunks, FORMATS[request.kind])) if (!reading.take(record)) break;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reading.problems.push({ line: error.line, message: error.message });
  }
  return reading.end();
}

class ReleaseReading {
  readonly problems: FileProblem[] = [];
  readonly #head: FileRecord[] = [];
  readonly #collector;
  #columns: Columns<string> | null = null;
  #rows = 0;
  #leftOut = 0;

  constructor(
    readonly format: ReleaseFormat,
    readonly request: ReleaseRequest,
  ) {
    this.#collector = format.collect(request);
  }

  /** False when nothing more has to be read. */
  take(record: FileRecord): boolean {
    if (this.#columns === null) return this.#takeHead(record);
    if (isBlank(record)) return true;
    const cells = new Cells(record, this.#columns);
    // A head may go on below the names of its columns: its lines have no code.
    if (this.#rows === 0 && record.fields[0] === '') return true;
    if (isNote(record)) return true;
    this.#rows += 1;
    if (!cells.isWhole)
      return this.#tell(
        record.line,
        `Has ${record.fields.length} fields, too few for its columns: the file was cut off here`,
      );
    const answer = this.#collector.take(cells);
    if (answer === 'left-out') this.#leftOut += 1;
    else if (answer !== null) return this.#tell(record.line, answer);
    return true;
  }

  end(): Result<ReadRelease, ReleaseRefusal> {
    if (this.#columns === null && this.problems.length === 0) this.#tellNoHead();
    if (this.#columns !== null && this.#rows === 0 && this.problems.length === 0)
      this.#tell(this.#head.at(-1)?.line ?? 1, 'No row stands under the head of the table: the file was cut off');
    this.problems.push(...this.#collector.end());
    if (this.problems.length > 0) return { ok: false, refusal: { code: 'file-not-taken', problems: this.problems } };
    const { kind, from, source } = this.request;
    const release: Release = { kind, from, source, rows: this.#collector.rows };
    return { ok: true, value: { release, records: this.#rows, leftOut: this.#leftOut } };
  }

  #takeHead(record: FileRecord): boolean {
    this.#head.push(record);
    if (!this.format.headStarts.test(record.fields[0] ?? '')) {
      if (this.#head.length < MOST_HEAD_RECORDS) return true;
      this.#tellNoHead();
      return false;
    }
    const found = findColumns(this.#head, this.format.columns);
    if ('missing' in found)
      return this.#tell(record.line, `The head has no column for ${found.missing.join(', ')}`, { isLast: true });
    this.#columns = found;
    return this.#checkYear(record.line, found.head);
  }

  #checkYear(line: number, head: string): boolean {
    const { yearOf } = this.format;
    if (!yearOf) return true;
    const years = yearOf(head);
    const wanted = this.request.from.slice(0, 4);
    if (years.length === 1 && years[0] === wanted) return true;
    const said = years.length === 0 ? 'no year' : years.join(' and ');
    return this.#tell(line, `The head names ${said}, and the rows are to hold from ${this.request.from}`, {
      isLast: true,
    });
  }

  #tellNoHead(): void {
    const line = this.#head.at(-1)?.line ?? 1;
    this.#tell(line, `No head of ${this.request.kind} stands in the first ${line} lines: is it the right file?`);
  }

  #tell(line: number, message: string, { isLast = false } = {}): boolean {
    this.problems.push({ line, message });
    return !isLast && this.problems.length < MOST_PROBLEMS;
  }
}

const isBlank = ({ fields }: FileRecord): boolean => fields.every((field) => field === '' || field === '\u001A');

/** A remark under the table: words in one cell. A row that was cut has a code there. */
const isNote = ({ fields: [first = '', ...rest] }: FileRecord): boolean =>
  first.includes(' ') && rest.every((field) => field === '');
