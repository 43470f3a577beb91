import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import type { Nearest, PartReview, SigningBlocker } from '@threshold/domain/encounters';
import { StatusChip } from '@threshold/ui/status-chip';

type Parts = GroupNoteView['parts'];

const nameOf = (parts: Parts, patientId: string) => {
  const part = parts.find((one) => one.patientId === patientId);
  return part ? `${part.givenName} ${part.familyName}` : 'another person';
};

/** What one blocker asks for, in words. */
export function sayBlocker(blocker: SigningBlocker, parts: Parts): string {
  switch (blocker.code) {
    case 'already-signed':
      return 'Signed';
    case 'shared-summary-missing':
      return 'The shared summary is empty';
    case 'individual-part-missing':
      return 'Needs an individual part';
    case 'blank-left':
      return `${blocker.count} ${blocker.count === 1 ? 'blank' : 'blanks'} left in the ${blocker.where} part`;
    case 'absence-reason-missing':
      return 'The absence needs a reason';
    case 'identical-to-another':
      return `Says the same as the part of ${nameOf(parts, blocker.patientId)}; write what was this person's own`;
  }
}

/** What stands between this part and a signature. */
export function Blockers({
  review,
  signed,
  unmarked,
  parts,
}: {
  review: PartReview | undefined;
  signed: boolean;
  unmarked: boolean;
  parts: Parts;
}) {
  if (signed) return <StatusChip tone="success">Signed</StatusChip>;
  const open = review?.blockers ?? [];
  if (unmarked) return <StatusChip tone="warning">Attendance is not recorded</StatusChip>;
  if (open.length === 0) return <StatusChip tone="info">Ready to sign</StatusChip>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {open.map((blocker) => (
        <StatusChip
          key={blocker.code}
          tone={blocker.code === 'identical-to-another' ? 'danger' : 'pending'}
          // The column is narrow, and what is missing has to be read to its end.
          className="h-auto py-0.5 *:whitespace-normal"
        >
          {sayBlocker(blocker, parts)}
        </StatusChip>
      ))}
    </span>
  );
}

/** The clone guard's meter: how much of this text is also somebody else's. */
export function Similarity({ nearest, parts }: { nearest: Nearest; parts: Parts }) {
  if (nearest.percent < 60) return null;
  return (
    <StatusChip tone={nearest.percent === 100 ? 'danger' : nearest.percent >= 80 ? 'warning' : 'neutral'}>
      {nearest.percent} % as {nameOf(parts, nearest.patientId)}
    </StatusChip>
  );
}
