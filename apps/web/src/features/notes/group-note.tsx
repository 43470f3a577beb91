'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import { reviewGroupNote } from '@threshold/domain/encounters';
import type { PartReview } from '@threshold/domain/encounters';
import { Panel } from '@threshold/ui/card';
import { PageHeader } from '@threshold/ui/page-header';
import { Skeleton } from '@threshold/ui/skeleton';
import { StatusChip } from '@threshold/ui/status-chip';
import { useMemo, useState } from 'react';
import { clockRange, dayAtSite } from '../../components/clock';
import { useTRPC } from '../../trpc/client';
import { PartRow } from './part-row';
import type { PartValue } from './part-row';
import { SaveStatus } from './save-status';
import { SharedPart } from './shared-part';
import type { SharedValue } from './shared-part';
import { SignBar } from './sign-bar';
import type { Autosaved } from './use-autosave';

type Saver = Pick<Autosaved<unknown>, 'state' | 'savedMs' | 'flush'>;

/** One session's note: a shared part for every chart, a part of its own for each person, and the signature. */
export function GroupNote({ sessionId, userId }: { sessionId: string; userId: string }) {
  const { data: note } = useSuspenseQuery({
    ...useTRPC().encounters.groupNote.queryOptions({ sessionId }),
    // What is being typed is newer than anything a refetch could bring.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const [shared, setShared] = useState<SharedValue>(note.shared);
  const [parts, setParts] = useState<Readonly<Record<string, PartValue>>>({});
  const [savers, setSavers] = useState<Readonly<Record<string, Saver>>>({});
  const register = useMemo(() => (id: string, saver: Saver) => setSavers((all) => ({ ...all, [id]: saver })), []);
  const report = useMemo(
    () => (seatId: string, part: PartValue) => setParts((all) => ({ ...all, [seatId]: part })),
    [],
  );
  const reviews = useReviews(note, shared, parts);

  return (
    <div className="grid gap-4 p-6">
      {/* State and signature stay in sight: a group of ten is longer than any window. */}
      <div className="sticky top-(--top-bar) z-20 -mx-6 -mt-6 border-b border-border bg-background px-6 py-4">
        <PageHeader
          title={note.name}
          crumbs={[{ label: 'Notes', href: '/notes' }, { label: dayAtSite(note.startMs, note.zone) }]}
          description={placeOf(note)}
          meta={
            note.mayWrite ? (
              <SaveStatus savers={Object.values(savers)} note={note} />
            ) : (
              <StatusChip tone="neutral">Read only</StatusChip>
            )
          }
          actions={note.mayWrite && <SignBar note={note} reviews={reviews} savers={Object.values(savers)} />}
        />
      </div>
      <SharedPart note={note} userId={userId} onValue={setShared} onSaver={register} />
      <Panel
        flush
        title="People"
        description="Each part goes into that person's chart alone. Type . or / for a snippet, F2 for the next blank."
      >
        <ol className="divide-y divide-border">
          {note.parts.map((part) => (
            <PartRow
              key={part.seatId}
              note={note}
              part={part}
              userId={userId}
              topic={shared.topic}
              review={reviews.get(part.patientId)}
              onValue={report}
              onSaver={register}
            />
          ))}
        </ol>
      </Panel>
    </div>
  );
}

/** What the session is about, when, where and with whom. */
const placeOf = (note: GroupNoteView): string =>
  [note.sessionTopic, dayAtSite(note.startMs, note.zone), clockRange(note, note.zone), note.roomName, note.leaderName]
    .filter(Boolean)
    .join(' · ');

/** The same rules that the server signs by, live: what is missing, and whose text is too much like whose. */
function useReviews(
  note: GroupNoteView,
  shared: SharedValue,
  values: Readonly<Record<string, PartValue>>,
): ReadonlyMap<string, PartReview> {
  return useMemo(() => {
    const names = note.parts.flatMap((part) => [part.givenName, part.familyName]);
    const draft = {
      noteId: note.noteId ?? note.sessionId,
      sessionId: note.sessionId,
      authorStaffMemberId: note.leaderId,
      shared,
      parts: note.parts.map((part) => ({
        patientId: part.patientId,
        attendance: part.attendance === 'unmarked' ? ('present' as const) : part.attendance,
        attendedMinutes: part.attendedMinutes,
        absenceReason: part.absenceReason,
        state: part.signed ? ('signed' as const) : ('draft' as const),
        ...(values[part.seatId] ?? { engagement: part.engagement, goal: part.goal, text: part.text }),
      })),
    };
    return new Map(reviewGroupNote(draft, names).map((review) => [review.patientId, review]));
  }, [note, shared, values]);
}

export function GroupNoteSkeleton() {
  return (
    <div className="grid gap-4 p-6" aria-busy="true">
      <Skeleton className="h-10 w-96" />
      <Skeleton className="h-56" />
      <Skeleton className="h-96" />
    </div>
  );
}
