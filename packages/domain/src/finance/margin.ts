import { minutesCostCents } from '../directory';
import { allocateCents, formatCents, sumCents } from '../kernel';
import type { MarginDimension, MarginGroup, MarginRow, MoneyFigure, SessionFacts } from './types';

/**
 * The margin of a session, one row per attendance: expected payment less the leaders' and the room's cost, which are
 * divided by minutes present. Every sum by whatever dimension is a sum of these rows, so all of them agree.
 */
export function marginRows(session: SessionFacts): MarginRow[] {
  const { sessionId, group, siteId, programId, day, attendances } = session;
  const costs = sessionCosts(session);
  const place = { sessionId, group, siteId, programId, day };
  if (attendances.length === 0) {
    const marginCents = -costs.leaderCents - costs.roomCents;
    return [
      {
        ...place,
        id: `${sessionId} nobody`,
        attendanceId: null,
        patientId: null,
        payerId: null,
        expectedCents: 0,
        leaderCostCents: costs.leaderCents,
        roomCostCents: costs.roomCents,
        marginCents: marginCents === 0 ? 0 : marginCents,
      },
    ];
  }
  const sorted = [...attendances].sort((a, b) => (a.attendanceId < b.attendanceId ? -1 : 1));
  const minutes = sorted.map((attendance) => attendance.minutes);
  const leaderParts = allocateCents(costs.leaderCents, minutes);
  const roomParts = allocateCents(costs.roomCents, minutes);
  return sorted.map(({ attendanceId, patientId, payerId, shares }, index) => {
    const expectedCents = sumCents(shares.map((share) => share.expectedCents));
    const leaderCostCents = leaderParts[index] ?? 0;
    const roomCostCents = roomParts[index] ?? 0;
    const marginCents = expectedCents - leaderCostCents - roomCostCents;
    const money = { expectedCents, leaderCostCents, roomCostCents, marginCents };
    return { ...place, id: `${sessionId} ${attendanceId}`, attendanceId, patientId, payerId, ...money };
  });
}

/** What the session cost: each leader's and the room's minutes used at their minute rate, rounded per person. */
export function sessionCosts({ leaders, room }: Pick<SessionFacts, 'leaders' | 'room'>) {
  return {
    leaderCents: sumCents(leaders.map(({ rate, minutes }) => minutesCostCents(rate, minutes))),
    roomCents: room ? minutesCostCents(room.rate, room.minutes) : 0,
  };
}

/** The margin of any set of rows, with its parts. */
export function marginFigure(rows: readonly MarginRow[]): MoneyFigure {
  const parts = sums(rows);
  return {
    label: 'Contribution margin',
    valueCents: parts.expectedCents - parts.leaderCostCents - parts.roomCostCents,
    formula: 'expected payment - leader cost per minute used - room cost per minute used',
    inputs: [
      { name: 'expected payment', value: formatCents(parts.expectedCents) },
      { name: 'leader cost', value: formatCents(parts.leaderCostCents) },
      { name: 'room cost', value: formatCents(parts.roomCostCents) },
      { name: 'sessions', value: String(new Set(rows.map(({ sessionId }) => sessionId)).size) },
    ],
    rowIds: rows.map(({ id }) => id),
  };
}

/** Margin by session, group, site, program, day, patient or payer; the groups add up to the rows in every column. */
export function marginBy(rows: readonly MarginRow[], dimension: MarginDimension): MarginGroup[] {
  const groups = new Map<string | null, MarginRow[]>();
  for (const row of rows) {
    const members = groups.get(row[dimension]);
    if (members) members.push(row);
    else groups.set(row[dimension], [row]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, ...sums(members), margin: marginFigure(members) }))
    .sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1));
}

const sums = (rows: readonly MarginRow[]) => ({
  expectedCents: sumCents(rows.map((row) => row.expectedCents)),
  leaderCostCents: sumCents(rows.map((row) => row.leaderCostCents)),
  roomCostCents: sumCents(rows.map((row) => row.roomCostCents)),
});
