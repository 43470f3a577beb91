'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import type { PartReview } from '@threshold/domain/encounters';
import { cn } from '@threshold/ui/cn';
import { Field } from '@threshold/ui/field';
import { Link } from '@threshold/ui/link';
import { Input } from '@threshold/ui/input';
import { RadioGroup } from '@threshold/ui/radio-group';
import { useCallback, useEffect } from 'react';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { AttendanceChip } from './attendance-chip';
import { Blockers, Similarity } from './blockers';
import { Conflict } from './conflict';
import { isAbsent } from './note-tally';
import { SnippetTextarea } from './snippet-textarea';
import { useAutosave } from './use-autosave';
import type { Autosaved } from './use-autosave';

export interface PartValue {
  readonly engagement: number | null;
  readonly goal: string;
  readonly text: string;
}

type Part = GroupNoteView['parts'][number];

interface Props {
  readonly note: GroupNoteView;
  readonly part: Part;
  readonly userId: string;
  readonly topic: string;
  readonly review: PartReview | undefined;
  readonly onValue: (seatId: string, value: PartValue) => void;
  readonly onSaver: (id: string, saver: Pick<Autosaved<unknown>, 'state' | 'savedMs' | 'flush'>) => void;
}

const ENGAGEMENT = [
  { value: '1', label: '1 none' },
  ...['2', '3', '4'].map((value) => ({ value, label: value })),
  { value: '5', label: '5 full' },
];
/** Label and control on one line: a part that is a line shorter shows more of the group at once. */
const IN_LINE = 'grid-cols-[4.75rem_1fr] items-center gap-x-2';

/** One person's part: who, how long, how engaged, in which words. */
export function PartRow({ note, part, userId, topic, review, onValue, onSaver }: Props) {
  const draft = usePartDraft(note, part, userId);
  const { value, change, state, savedMs, theirs, problem, settle, flush } = draft;
  const locked = !note.mayWrite || part.signed;
  const absent = isAbsent(part);
  useEffect(() => onValue(part.seatId, value), [onValue, part.seatId, value]);
  useEffect(() => onSaver(part.seatId, { state, savedMs, flush }), [flush, onSaver, part.seatId, savedMs, state]);
  const name = `${part.familyName}, ${part.givenName}`;

  return (
    <li className="grid gap-x-4 gap-y-2 px-4 py-3 md:grid-cols-[13rem_1fr]" aria-label={name}>
      <div className="grid content-start gap-1.5">
        <Link href={`/patients/${part.patientId}`} className="font-medium hover:underline">
          {name}
        </Link>
        <span className="text-xs text-muted-foreground">Program day {part.programDay}</span>
        <AttendanceChip attendance={part.attendance} minutes={part.attendedMinutes} />
        {/* An absence waits for nothing but its reason: "Ready to sign" counts notes. */}
        {(!absent || part.signed || review?.blockers.length !== 0) && (
          <div>
            <Blockers
              review={review}
              signed={part.signed}
              parts={note.parts}
              unmarked={part.attendance === 'unmarked'}
            />
          </div>
        )}
      </div>
      {absent ? (
        <p className="self-center text-sm text-muted-foreground">
          {(part.absenceReason || 'Did not attend').replace(/[.\s]*$/, '.')}{' '}
          {part.signed
            ? 'The absence is kept; nothing is charged.'
            : 'Signing keeps a note of the absence; nothing is charged.'}
        </p>
      ) : (
        <div className="grid content-start gap-2">
          <SnippetTextarea
            aria-label={`Individual response of ${name}`}
            rows={2}
            value={value.text}
            readOnly={locked}
            snippets={note.snippets}
            values={{ first: part.givenName, topic }}
            placeholder="What this person did, said and showed"
            onValue={(text) => change({ ...value, text })}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Measures name={name} value={value} locked={locked} onChange={change} />
            {review?.nearest && !part.signed && <Similarity nearest={review.nearest} parts={note.parts} />}
          </div>
          {theirs && <Conflict theirs={theirs.value.text} onSettle={settle} />}
          {(state === 'refused' || state === 'signed-out') && problem && (
            <p role="alert" className="text-sm text-danger">
              {problem}
            </p>
          )}
        </div>
      )}
    </li>
  );
}

interface MeasuresProps {
  readonly name: string;
  readonly value: PartValue;
  readonly locked: boolean;
  readonly onChange: (value: PartValue) => void;
}

/** How engaged the person was, and what comes next; each with its name beside it, also once it is filled. */
function Measures({ name, value, locked, onChange }: MeasuresProps) {
  return (
    <>
      <Field label="Engagement" className={IN_LINE}>
        <RadioGroup
          aria-label={`Engagement of ${name}, 1 none to 5 full`}
          variant="segmented"
          options={ENGAGEMENT}
          value={value.engagement === null ? '' : String(value.engagement)}
          onValueChange={(picked) => onChange({ ...value, engagement: Number(picked) })}
          readOnly={locked}
        />
      </Field>
      <Field label="Goal or plan" className={cn(IN_LINE, 'min-w-72 flex-1')}>
        <Input
          aria-label={`Goal or plan of ${name}`}
          value={value.goal}
          readOnly={locked}
          onChange={(event) => onChange({ ...value, goal: event.target.value })}
        />
      </Field>
    </>
  );
}

function usePartDraft(note: GroupNoteView, part: Part, userId: string): Autosaved<PartValue> {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const options = useTRPC().encounters.groupNote.queryOptions({ sessionId: note.sessionId });
  const { seatId } = part;
  const send = useCallback(
    (value: PartValue, version: number, idempotencyKey: string) =>
      client.encounters.savePart.mutate({
        idempotencyKey,
        data: { sessionId: note.sessionId, seatId, version, ...value },
      }),
    [client, note.sessionId, seatId],
  );
  const reload = useCallback(async () => {
    const fresh = (await queryClient.fetchQuery({ ...options, staleTime: 0 })).parts.find(
      (one) => one.seatId === seatId,
    );
    return fresh
      ? { value: { engagement: fresh.engagement, goal: fresh.goal, text: fresh.text }, version: fresh.version }
      : null;
  }, [options, queryClient, seatId]);
  return useAutosave({
    key: `${userId}.${note.sessionId}.${seatId}`,
    server: { value: { engagement: part.engagement, goal: part.goal, text: part.text }, version: part.version },
    send,
    reload,
  });
}
