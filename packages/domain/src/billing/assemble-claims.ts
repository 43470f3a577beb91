import type { Npi } from '../directory';
import type { Cents, PlainDate, Result } from '../kernel';
import { must, ok, refuse, sumCents } from '../kernel';
import type { DayTables } from './day-tables';
import type { ChargeLine, ClaimSide, Finding } from './types';

export interface Claim {
  readonly key: string;
  readonly side: ClaimSide;
  readonly patientId: string;
  readonly payerId: string;
  readonly siteId: string;
  /** Who rendered, on professional claims; a facility claim names an attending elsewhere. */
  readonly renderingNpi: Npi | null;
  readonly fromDay: PlainDate;
  readonly toDay: PlainDate;
  readonly lines: readonly ChargeLine[];
  readonly totalCents: Cents;
  readonly expectedCents: Cents;
}

/** A claim that is not made: its lines stay charged and wait for the findings to be fixed or accepted. */
export interface ClaimRefusal {
  readonly code: 'open-findings';
  readonly key: string;
  readonly lineIds: readonly string[];
  readonly findings: readonly Finding[];
  readonly totalCents: Cents;
}

export interface ClaimBatch {
  /** Without the lines that somebody holds back. */
  readonly lines: readonly ChargeLine[];
  /** Of exactly these lines: run `checkChargeLines` again after one was held back. */
  readonly findings: readonly Finding[];
  readonly acceptedFindingIds: ReadonlySet<string>;
  /** Days of a statement; lines outside are left for another batch. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate };
  /** Says how many lines a claim of each side carries. */
  readonly tablesOf: (day: PlainDate) => Pick<DayTables, 'edits'>;
}

/**
 * Groups charge lines into claims: professional by patient, payer, site and who rendered; facility by patient, payer
 * and site. A claim whose lines have an open error is refused whole. Totals are sums of lines, to the cent.
 */
export function assembleClaims(batch: ClaimBatch): Result<Claim, ClaimRefusal>[] {
  const groups = new Map<string, ChargeLine[]>();
  for (const line of [...batch.lines].sort(inClaimOrder)) {
    if (line.day < batch.period.from || line.day > batch.period.to) continue;
    const key = [line.side, line.patientId, line.payerId, line.siteId, line.renderingNpi ?? ''].join(' ');
    const members = groups.get(key);
    if (members) members.push(line);
    else groups.set(key, [line]);
  }
  return [...groups].flatMap(([key, lines]) =>
    chunksByDay(lines, batch).map((part) => assemble(`${key} ${part[0]?.day}`, part, batch)),
  );
}

const inClaimOrder = (a: ChargeLine, b: ChargeLine): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Splits where the next day's lines would not fit: a day never spans two claims unless it alone is too long. */
function chunksByDay(lines: readonly ChargeLine[], { tablesOf }: ClaimBatch): ChargeLine[][] {
  const days = new Map<PlainDate, ChargeLine[]>();
  for (const line of lines) days.set(line.day, [...(days.get(line.day) ?? []), line]);
  const chunks: ChargeLine[][] = [];
  for (const [day, ofDay] of days) {
    const last = chunks.at(-1);
    const side = ofDay[0]?.side ?? 'professional';
    const row = tablesOf(day).edits.claimLimit('lines-per-claim', side);
    const { most } = must(row, `a row of lines on a ${side} claim`);
    if (ofDay.length > most) throw new Error(`A patient-day of ${ofDay.length} lines does not fit one claim`);
    if (last && last.length + ofDay.length <= most) last.push(...ofDay);
    else chunks.push([...ofDay]);
  }
  return chunks;
}

function assemble(key: string, lines: readonly ChargeLine[], batch: ClaimBatch): Result<Claim, ClaimRefusal> {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('A claim needs a line');
  const lineIds = lines.map((line) => line.id);
  const totalCents = sumCents(lines.map((line) => line.chargeCents));
  const open = batch.findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !batch.acceptedFindingIds.has(finding.id) &&
      finding.lineIds.some((id) => lineIds.includes(id)),
  );
  if (open.length > 0) return refuse({ code: 'open-findings', key, lineIds, findings: open, totalCents });
  const { side, patientId, payerId, siteId, renderingNpi } = first;
  return ok({
    key,
    side,
    patientId,
    payerId,
    siteId,
    renderingNpi,
    lines,
    totalCents,
    fromDay: first.day,
    toDay: last.day,
    expectedCents: sumCents(lines.map((line) => line.expectedCents)),
  });
}
