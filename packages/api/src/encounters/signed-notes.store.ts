import type { UseCaseContext } from '../context';

export interface NewSignedNote {
  readonly id: string;
  readonly patientId: string;
  readonly sessionId: string;
  readonly seatId: string;
  readonly canonical: string;
  readonly digest: string;
  readonly attendedMinutes: number;
}

export async function insertSignedNotes(
  context: UseCaseContext,
  notes: readonly NewSignedNote[],
  signer: { staffMemberId: string; credentials: string },
): Promise<void> {
  await context.tx.signedNote.createMany({
    data: notes.map((note) => ({
      organizationId: context.organizationId,
      ...note,
      signerId: signer.staffMemberId,
      signerCredentials: signer.credentials,
      signedAt: new Date(context.nowMs),
    })),
  });
}

/** Name and credentials as they stand under a signature. */
export async function findSigner(context: UseCaseContext, staffMemberId: string): Promise<string> {
  const row = await context.tx.staffMember.findUniqueOrThrow({
    where: { organizationId_id: { organizationId: context.organizationId, id: staffMemberId } },
    select: { givenName: true, familyName: true, credentials: { select: { kind: true } } },
  });
  return [`${row.givenName} ${row.familyName}`, ...row.credentials.map((credential) => credential.kind)].join(', ');
}

export async function findPatientNotes(context: UseCaseContext, patientId: string, most: number) {
  return context.tx.signedNote.findMany({
    where: { organizationId: context.organizationId, patientId },
    select: {
      id: true,
      signedAt: true,
      signerId: true,
      signerCredentials: true,
      canonical: true,
      digest: true,
      attendedMinutes: true,
      session: {
        select: {
          startsAt: true,
          leaderId: true,
          site: { select: { zone: true } },
          sessionType: { select: { name: true, discipline: true } },
        },
      },
      addenda: {
        select: { id: true, reason: true, text: true, writtenAt: true, authorId: true },
        orderBy: { writtenAt: 'asc' },
      },
    },
    orderBy: { session: { startsAt: 'desc' } },
    take: most,
  });
}

export async function loadSignedNote(context: UseCaseContext, id: string) {
  const row = await context.tx.signedNote.findUnique({
    where: { organizationId_id: { organizationId: context.organizationId, id } },
    select: {
      id: true,
      patientId: true,
      sessionId: true,
      seatId: true,
      canonical: true,
      signerId: true,
      session: { select: { leaderId: true, leader: { select: { givenName: true, familyName: true } } } },
      addenda: { select: { reason: true, text: true, writtenAt: true, authorId: true }, orderBy: { writtenAt: 'asc' } },
    },
  });
  if (!row) return null;
  const { leaderId, leader } = row.session;
  return { ...row, leaderId, leaderName: `${leader.givenName} ${leader.familyName}` };
}

export async function insertAddendum(
  context: UseCaseContext,
  addendum: { id: string; signedNoteId: string; authorId: string; reason: string; text: string; digest: string },
): Promise<void> {
  await context.tx.noteAddendum.create({
    data: { organizationId: context.organizationId, ...addendum, writtenAt: new Date(context.nowMs) },
  });
}
