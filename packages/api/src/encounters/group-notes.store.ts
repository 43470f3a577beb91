import { PLACED_STATES } from '@threshold/domain/scheduling';
import { oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { NotedSession } from './get-group-note.input';

export const ATTENDANCE = ['unmarked', 'present', 'late', 'left-early', 'absent', 'excused', 'no-show'] as const;

interface StoredPart {
  readonly engagement: number | null;
  readonly goal: string;
  readonly text: string;
  readonly version: number;
}

export interface StoredSeat {
  readonly seatId: string;
  readonly patientId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly programDay: number;
  readonly attendance: (typeof ATTENDANCE)[number];
  readonly attendedMinutes: number;
  readonly absenceReason: string;
  readonly signed: boolean;
  readonly part: StoredPart | null;
}

export interface StoredGroupNote extends NotedSession {
  readonly sessionTypeId: string;
  readonly note: {
    readonly id: string;
    readonly authorId: string;
    readonly topic: string;
    readonly interventions: readonly string[];
    readonly summary: string;
    readonly version: number;
  } | null;
  /** When the shared part or anybody's own part was written last; null before the first word. */
  readonly savedMs: number | null;
  readonly seats: readonly StoredSeat[];
}

export async function loadGroupNote(context: UseCaseContext, sessionId: string): Promise<StoredGroupNote | null> {
  const row = await context.tx.session.findUnique({
    where: {
      organizationId_id: { organizationId: context.organizationId, id: sessionId },
      // There is nothing to write about a session that is only wished for.
      status: { in: [...PLACED_STATES] },
    },
    select: {
      id: true,
      topic: true,
      startsAt: true,
      endsAt: true,
      status: true,
      sessionTypeId: true,
      sessionType: { select: { name: true } },
      program: { select: { name: true } },
      site: { select: { name: true, zone: true } },
      room: { select: { name: true } },
      leader: { select: { id: true, givenName: true, familyName: true } },
      groupNote: {
        select: {
          id: true,
          authorId: true,
          topic: true,
          interventions: true,
          summary: true,
          version: true,
          updatedAt: true,
        },
      },
      seats: {
        where: { status: 'booked' },
        select: {
          id: true,
          programDay: true,
          attendance: true,
          attendedMinutes: true,
          absenceReason: true,
          patient: { select: { id: true, givenName: true, familyName: true } },
          notePart: { select: { engagement: true, goal: true, text: true, version: true, updatedAt: true } },
          signedNote: { select: { id: true } },
        },
        orderBy: [{ patient: { familyName: 'asc' } }, { patient: { givenName: 'asc' } }, { id: 'asc' }],
      },
    },
  });
  if (!row) return null;
  const { groupNote } = row;
  const saved = [groupNote, ...row.seats.map((seat) => seat.notePart)].flatMap(
    (text) => text?.updatedAt.getTime() ?? [],
  );
  return {
    sessionId: row.id,
    sessionTypeId: row.sessionTypeId,
    name: row.sessionType.name,
    sessionTopic: row.topic,
    programName: row.program.name,
    siteName: row.site.name,
    zone: row.site.zone,
    roomName: row.room.name,
    leaderId: row.leader.id,
    leaderName: `${row.leader.givenName} ${row.leader.familyName}`,
    startMs: row.startsAt.getTime(),
    endMs: row.endsAt.getTime(),
    status: row.status,
    note: groupNote,
    savedMs: saved.length > 0 ? Math.max(...saved) : null,
    seats: row.seats.map((seat) => ({
      seatId: seat.id,
      patientId: seat.patient.id,
      givenName: seat.patient.givenName,
      familyName: seat.patient.familyName,
      programDay: seat.programDay,
      attendance: oneOf(ATTENDANCE, seat.attendance),
      attendedMinutes: seat.attendedMinutes,
      absenceReason: seat.absenceReason ?? '',
      signed: seat.signedNote.length > 0,
      part: seat.notePart && partOf(seat.notePart),
    })),
  };
}

const partOf = ({ engagement, goal, text, version }: StoredPart): StoredPart => ({ engagement, goal, text, version });

/** The draft's id; made on the first word that is written. Two first words at once make one draft. */
export async function ensureGroupNote(context: UseCaseContext, sessionId: string, authorId: string): Promise<string> {
  await context.tx.$executeRaw`
    INSERT INTO group_note (organization_id, id, session_id, author_id, interventions, updated_at)
    VALUES (${context.organizationId}::uuid, ${context.newId()}::uuid, ${sessionId}::uuid, ${authorId}::uuid, '{}', ${new Date(context.nowMs)})
    ON CONFLICT (organization_id, session_id) DO NOTHING`;
  const note = await context.tx.groupNote.findUniqueOrThrow({
    where: { organizationId_sessionId: { organizationId: context.organizationId, sessionId } },
    select: { id: true },
  });
  return note.id;
}

export interface SharedText {
  readonly topic: string;
  readonly interventions: readonly string[];
  readonly summary: string;
}

/** The new version, or null when the draft moved on meanwhile. */
export async function saveShared(
  context: UseCaseContext,
  note: { id: string; version: number },
  shared: SharedText,
): Promise<number | null> {
  const { count } = await context.tx.groupNote.updateMany({
    where: { organizationId: context.organizationId, id: note.id, version: note.version },
    data: {
      topic: shared.topic,
      interventions: [...shared.interventions],
      summary: shared.summary,
      updatedAt: new Date(context.nowMs),
      version: { increment: 1 },
    },
  });
  return count === 1 ? note.version + 1 : null;
}

export interface PartText {
  readonly engagement: number | null;
  readonly goal: string;
  readonly text: string;
}

/** Version 0 means that the part is not there yet. The new version, or null when it moved on meanwhile. */
export async function savePart(
  context: UseCaseContext,
  place: { noteId: string; seatId: string; version: number },
  part: PartText,
): Promise<number | null> {
  const written = await context.tx.$queryRaw<{ version: number }[]>`
    INSERT INTO group_note_part (organization_id, id, group_note_id, seat_id, engagement, goal, text, updated_at)
    VALUES (${context.organizationId}::uuid, ${context.newId()}::uuid, ${place.noteId}::uuid, ${place.seatId}::uuid,
            ${part.engagement}::int, ${part.goal}, ${part.text}, ${new Date(context.nowMs)})
    ON CONFLICT (organization_id, seat_id) DO UPDATE
      SET engagement = excluded.engagement, goal = excluded.goal, text = excluded.text, updated_at = excluded.updated_at,
          version = group_note_part.version + 1
      WHERE group_note_part.version = ${place.version}
    RETURNING version`;
  const version = written[0]?.version ?? null;
  // A part that was just made has version 1; if the writer thought it had seen a later one, somebody is wrong.
  return version === 1 && place.version !== 0 ? null : version;
}

/** The shared part that this leader wrote last for this kind of session, for "load last". */
export async function findLastShared(
  context: UseCaseContext,
  like: { sessionTypeId: string; leaderId: string; beforeMs: number },
): Promise<(SharedText & { readonly startMs: number }) | null> {
  const row = await context.tx.groupNote.findFirst({
    where: {
      session: {
        sessionTypeId: like.sessionTypeId,
        leaderId: like.leaderId,
        startsAt: { lt: new Date(like.beforeMs) },
      },
      summary: { not: '' },
    },
    select: { topic: true, interventions: true, summary: true, session: { select: { startsAt: true } } },
    orderBy: { session: { startsAt: 'desc' } },
  });
  return (
    row && {
      topic: row.topic,
      interventions: row.interventions,
      summary: row.summary,
      startMs: row.session.startsAt.getTime(),
    }
  );
}

export const findSnippets = (context: UseCaseContext, staffMemberId: string | null) =>
  context.tx.snippet.findMany({
    where: { OR: [{ staffMemberId: null }, ...(staffMemberId ? [{ staffMemberId }] : [])] },
    select: { id: true, keyword: true, text: true, staffMemberId: true },
    orderBy: { keyword: 'asc' },
  });
