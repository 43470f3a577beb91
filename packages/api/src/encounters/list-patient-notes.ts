import { createHash } from 'node:crypto';
import { can } from '@threshold/domain/access';
import type { SignedVersion } from '@threshold/domain/encounters';
import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ChartNote } from './list-patient-notes.input';
import { findPatientNotes } from './signed-notes.store';

const MOST = 200;

/** The signed notes in a patient's chart, the latest first, each checked against its digest. */
export async function listPatientNotes(context: UseCaseContext, { patientId }: { patientId: string }) {
  const rows = await findPatientNotes(context, patientId, MOST);
  return ok<readonly ChartNote[]>(
    rows.flatMap((row) => {
      const { content } = JSON.parse(row.canonical) as SignedVersion;
      if (content.kind !== 'group-note') return [];
      const { shared, part } = content;
      return [
        {
          id: row.id,
          name: row.session.sessionType.name,
          discipline: row.session.sessionType.discipline,
          startMs: row.session.startsAt.getTime(),
          zone: row.session.site.zone,
          signedMs: row.signedAt.getTime(),
          signer: row.signerCredentials,
          attendedMinutes: row.attendedMinutes,
          attendance: part.attendance,
          absenceReason: part.absenceReason,
          shared,
          engagement: part.engagement,
          goal: part.goal,
          text: part.text,
          digest: row.digest,
          intact: createHash('sha256').update(row.canonical, 'utf8').digest('hex') === row.digest,
          mayAddend: can(context.actor, 'note.addend', {
            authorStaffMemberId: row.signerId,
            leaderStaffMemberId: row.session.leaderId,
          }),
          addenda: row.addenda.map(({ id, reason, text, writtenAt }) => ({
            id,
            reason,
            text,
            writtenMs: writtenAt.getTime(),
          })),
        },
      ];
    }),
  );
}
