import type { Dated } from '../../directory';
import type { Fix } from '../finding-core';
import type { EditFinding, PlaceProblem } from './findings.types';
import type { Judge, JudgeContext, JudgedLine } from './judge-context';
import { core } from './judge-context';

interface Wrong {
  readonly problem: PlaceProblem;
  readonly expected: readonly string[];
  readonly row: Pick<Dated, 'from' | 'source'> & { readonly wording: string };
  readonly fix: Fix | null;
}

/** Whether place, revenue code and side of a line fit each other, the code and the site. One finding a line. */
export const placeOfService: Judge = (lines, context) =>
  lines.flatMap((line): EditFinding[] => {
    const wrong = sideOfCode(line, context) ?? sideOfSite(line, context) ?? placeOfLine(line, context);
    if (!wrong) return [];
    const { problem, expected, row, fix } = wrong;
    return [
      {
        ...core('place-of-service', { key: problem, lines: [line], severity: 'error', row, fix }),
        rule: 'place-of-service',
        facts: { problem, place: line.placeOfService, expected, wording: row.wording },
      },
    ];
  });

function sideOfCode(line: JudgedLine, { tables }: JudgeContext): Wrong | null {
  const row = tables.edits.codePlaces(line.code, line.side);
  if (!row) return null;
  const drop: Fix = { kind: 'drop-line', lineId: line.id };
  if (row.places.length === 0) return { problem: 'side-never-bills-code', expected: [], row, fix: drop };
  if (line.placeOfService === null || row.places.includes(line.placeOfService)) return null;
  return { problem: 'code-not-there', expected: row.places, row, fix: drop };
}

function sideOfSite(line: JudgedLine, { site, tables }: JudgeContext): Wrong | null {
  if (site === null || line.side !== 'facility' || site.providerBasedStatus !== 'standalone') return null;
  const row = own('A site that is no hospital department has no facility claim', tables.day);
  return { problem: 'side-not-of-site', expected: [], row, fix: { kind: 'drop-line', lineId: line.id } };
}

function placeOfLine(line: JudgedLine, { site, tables }: JudgeContext): Wrong | null {
  if (site === null) return null;
  if (line.side === 'facility') {
    const row = own('A facility line goes by its revenue code', tables.day);
    return line.revenueCode === null ? { problem: 'no-revenue-code', expected: [], row, fix: null } : null;
  }
  const allowed = tables.edits.codePlaces(line.code, line.side)?.places;
  // The site's own place is nearer than the patient's home or a telehealth one.
  const expected = (['site', 'home', 'telehealth'] as const).flatMap((meeting) =>
    tables.edits.places
      .filter(
        (row) => row.meeting === meeting && (meeting !== 'site' || row.statuses.includes(site.providerBasedStatus)),
      )
      .map(({ place }) => place)
      .filter((place) => allowed === undefined || allowed.includes(place))
      .sort(),
  );
  const fix: Fix =
    expected.length > 0
      ? { kind: 'use-place', lineId: line.id, places: expected }
      : { kind: 'drop-line', lineId: line.id };
  if (line.placeOfService === null)
    return { problem: 'missing', expected, row: own('A professional line has a place', tables.day), fix };
  const row = tables.edits.place(line.placeOfService);
  if (!row) return { problem: 'unknown-place', expected, row: own('Place of service is not known', tables.day), fix };
  return expected.includes(row.place) ? null : { problem: 'not-of-site', expected, row, fix };
}

/** What follows from the form of a claim and not from a table of anybody's. */
const own = (wording: string, from: Dated['from']) => ({ wording, from, source: 'ASC X12N 837, version 5010' });
