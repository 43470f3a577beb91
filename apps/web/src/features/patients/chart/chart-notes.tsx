'use client';

import { useQuery } from '@tanstack/react-query';
import type { ChartNote } from '@threshold/api/encounters/list-patient-notes.input';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { EmptyState } from '@threshold/ui/empty-state';
import { SkeletonText } from '@threshold/ui/skeleton';
import { StatusChip } from '@threshold/ui/status-chip';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { clockTime, dayAtSite } from '../../../components/clock';
import { FailedQuery } from '../../../components/failed-query';
import { useTRPC } from '../../../trpc/client';
import { AddendumForm } from './addendum-form';

/** The signed notes of a patient, the latest first. They never change; what was added to them stands below each. */
export function ChartNotes({ patientId }: { patientId: string }) {
  const trpc = useTRPC();
  const notes = useQuery(trpc.encounters.ofPatient.queryOptions({ patientId }));
  if (notes.isError) return <FailedQuery error={notes.error} onRetry={() => void notes.refetch()} />;
  if (!notes.data) return <SkeletonText lines={10} />;
  if (notes.data.length === 0)
    return (
      <EmptyState icon={FileText} title="No signed notes yet">
        <p>A note appears here when the leader of the session has signed it.</p>
      </EmptyState>
    );
  return (
    <ul className="grid gap-4">
      {notes.data.map((note) => (
        <li key={note.id}>
          <NotePanel note={note} />
        </li>
      ))}
    </ul>
  );
}

function NotePanel({ note }: { note: ChartNote }) {
  const [adding, setAdding] = useState(false);
  const { shared, zone } = note;
  return (
    <Panel
      title={`${note.name}, ${dayAtSite(note.startMs, zone)}`}
      description={`Signed by ${note.signer} at ${clockTime(note.signedMs, zone)} on ${dayAtSite(note.signedMs, zone)} · ${note.attendedMinutes} minutes attended`}
      actions={
        <>
          {!note.intact && <StatusChip tone="danger">Stored text was altered</StatusChip>}
          {note.mayAddend && !adding && (
            <Button size="sm" onClick={() => setAdding(true)}>
              Add to this note…
            </Button>
          )}
        </>
      }
    >
      <div className="grid max-w-3xl gap-3 text-sm">
        <Part
          term="Group"
          text={[shared.topic, shared.interventions.join(', '), shared.summary].filter(Boolean).join('. ')}
        />
        {note.absenceReason && <Part term="Absence" text={note.absenceReason} />}
        {note.text && <Part term="Response" text={note.text} />}
        {note.goal && <Part term="Goal or plan" text={note.goal} />}
        {note.engagement !== null && <Part term="Engagement" text={`${note.engagement} (1 none, 5 full)`} />}
        {note.addenda.map(({ id, reason, text, writtenMs }) => (
          <div key={id} className="border-l-2 border-info-border pl-3">
            <p className="text-xs text-muted-foreground">
              Addendum of {dayAtSite(writtenMs, zone)}, {clockTime(writtenMs, zone)} · {reason}
            </p>
            <p className="whitespace-pre-wrap">{text}</p>
          </div>
        ))}
        {adding && <AddendumForm noteId={note.id} onClose={() => setAdding(false)} />}
      </div>
    </Panel>
  );
}

function Part({ term, text }: { term: string; text: string }) {
  return (
    <div className="grid gap-x-3 sm:grid-cols-[6rem_1fr]">
      <span className="text-muted-foreground">{term}</span>
      <p className="whitespace-pre-wrap">{text}</p>
    </div>
  );
}
