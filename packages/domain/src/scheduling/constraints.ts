import type { PlainDate } from '../kernel';
import { atSiteTime, MINUTE_MS, overlapMs, rangeMinutes, siteDay, weekdayOf } from '../kernel';
import { coveredMinutes, holding, leaderOf, roomOf, typeOf } from './board-lookup';
import type { Board, Breach, Leader, Placement, Room, SessionType } from './types';

type Rule = (placement: Placement, board: Board) => readonly Breach[];

const NOBODY = { resource: null, heldBy: [], missing: [] } as const;

export const endsBeforeStart: Rule = ({ startMs, endMs }) => {
  const minutes = Math.ceil((startMs - endMs) / MINUTE_MS);
  if (minutes < 0) return [];
  return [{ ...NOBODY, rule: 'ends-before-start', severity: 'hard', magnitude: Math.max(1, minutes), unit: 'minutes' }];
};

/** A session needs one lane of its room for its whole length; the breach counts the lane that is least taken. */
export const roomDoubleBooked: Rule = (placement, board) => {
  const room = roomOf(board, placement.roomId);
  const [best] = room.laneIds
    .map((laneId) => holding(board, placement, { kind: 'room-lane', id: laneId }))
    .map((heldBy) => ({ heldBy, minutes: coveredMinutes(placement, heldBy) }))
    .sort((a, b) => a.minutes - b.minutes);
  if (best !== undefined && best.minutes === 0) return [];
  const magnitude = best?.minutes ?? Math.max(1, rangeMinutes(placement));
  const resource = { kind: 'room', id: room.id } as const;
  return [
    {
      rule: 'room-double-booked',
      severity: 'hard',
      magnitude,
      unit: 'minutes',
      resource,
      heldBy: best?.heldBy ?? [],
      missing: [],
    },
  ];
};

const personDoubleBooked = (kind: 'staff' | 'patient', ids: readonly string[]): Rule => {
  const rule = kind === 'staff' ? 'leader-double-booked' : 'patient-double-booked';
  return (placement, board) =>
    ids.flatMap((id) => {
      const heldBy = holding(board, placement, { kind, id });
      const magnitude = coveredMinutes(placement, heldBy);
      if (magnitude === 0) return [];
      return [
        { rule, severity: 'hard', magnitude, unit: 'minutes', resource: { kind, id }, heldBy, missing: [] } as const,
      ];
    });
};

export const leaderDoubleBooked: Rule = (placement, board) =>
  personDoubleBooked('staff', placement.leaderIds)(placement, board);

export const patientDoubleBooked: Rule = (placement, board) =>
  personDoubleBooked('patient', placement.patientIds)(placement, board);

/** At least one leader has the discipline and every credential on the day; the breach counts what the nearest lacks. */
export const leaderNotQualified: Rule = (placement, board) => {
  const type = typeOf(board, placement.sessionTypeId);
  const day = siteDay(placement.startMs, board.zone);
  const [nearest] = placement.leaderIds
    .map((id) => ({ id, missing: lacks(leaderOf(board, id), type, day) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  if (nearest?.missing.length === 0) return [];
  const missing = nearest?.missing ?? [type.discipline, ...type.credentialCodes];
  const resource = nearest ? ({ kind: 'staff', id: nearest.id } as const) : null;
  return [
    {
      rule: 'leader-not-qualified',
      severity: 'hard',
      magnitude: missing.length,
      unit: 'credentials',
      resource,
      heldBy: [],
      missing,
    },
  ];
};

/** The discipline and credentials of a session type that a leader does not have on a day. */
export function lacks(leader: Leader, type: SessionType, day: PlainDate): string[] {
  const held = leader.credentials
    .filter(({ validFrom, validThrough }) => validFrom <= day && (validThrough === null || day <= validThrough))
    .map(({ code }) => code);
  const credentials = type.credentialCodes.filter((code) => !held.includes(code));
  return leader.disciplines.includes(type.discipline) ? credentials : [type.discipline, ...credentials];
}

export const outsideSiteHours: Rule = (placement, board) => {
  const day = siteDay(placement.startMs, board.zone);
  const open = board.closedDays.includes(day)
    ? []
    : board.hours
        .filter(({ weekday }) => weekday === weekdayOf(day))
        .map(({ openTime, closeTime }) => ({
          startMs: atSiteTime(day, openTime, board.zone),
          endMs: atSiteTime(day, closeTime, board.zone),
        }));
  const inside = open.reduce((sum, hours) => sum + overlapMs(hours, placement), 0);
  const magnitude = Math.ceil((placement.endMs - placement.startMs - inside) / MINUTE_MS);
  if (magnitude <= 0) return [];
  return [{ ...NOBODY, rule: 'outside-site-hours', severity: 'hard', magnitude, unit: 'minutes' }];
};

export const overRoomCapacity: Rule = (placement, board) => {
  const room = roomOf(board, placement.roomId);
  const magnitude = placement.patientIds.length + placement.leaderIds.length - room.capacity;
  if (magnitude <= 0) return [];
  const resource = { kind: 'room', id: room.id } as const;
  return [{ ...NOBODY, rule: 'over-room-capacity', severity: 'hard', magnitude, unit: 'seats', resource }];
};

/** How many people a session may seat in a room. The leader sits in the room too. */
export const capacityIn = (room: Pick<Room, 'capacity'>, type: Pick<SessionType, 'maxSize'>): number =>
  Math.min(type.maxSize, room.capacity - 1);

export const overMaxSize: Rule = (placement, board) => {
  const magnitude = placement.patientIds.length - typeOf(board, placement.sessionTypeId).maxSize;
  return magnitude > 0 ? [{ ...NOBODY, rule: 'over-max-size', severity: 'hard', magnitude, unit: 'seats' }] : [];
};

export const belowMinSize: Rule = (placement, board) => {
  const magnitude = typeOf(board, placement.sessionTypeId).minSize - placement.patientIds.length;
  return magnitude > 0 ? [{ ...NOBODY, rule: 'below-min-size', severity: 'soft', magnitude, unit: 'seats' }] : [];
};

export const wrongLength: Rule = (placement, board) => {
  const minutes = (placement.endMs - placement.startMs) / MINUTE_MS;
  const magnitude = minutes > 0 ? Math.ceil(Math.abs(minutes - typeOf(board, placement.sessionTypeId).minutes)) : 0;
  return magnitude > 0 ? [{ ...NOBODY, rule: 'wrong-length', severity: 'soft', magnitude, unit: 'minutes' }] : [];
};

/** Every rule by name, in the order in which a screen tells them. */
export const RULES: readonly Rule[] = [
  endsBeforeStart,
  roomDoubleBooked,
  leaderDoubleBooked,
  patientDoubleBooked,
  leaderNotQualified,
  outsideSiteHours,
  overRoomCapacity,
  overMaxSize,
  belowMinSize,
  wrongLength,
];

/** All breaches of a placement. Throws when it names a room, leader or type that is not on the board. */
export const checkPlacement: Rule = (placement, board) => RULES.flatMap((rule) => rule(placement, board));

export const isAllowed = (placement: Placement, board: Board): boolean =>
  checkPlacement(placement, board).every(({ severity }) => severity !== 'hard');
