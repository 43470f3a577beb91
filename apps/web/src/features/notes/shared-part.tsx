'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import { Button } from '@threshold/ui/button';
import { Panel } from '@threshold/ui/card';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { toast } from '@threshold/ui/toast';
import { useCallback, useEffect } from 'react';
import { dayAtSite } from '../../components/clock';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { Conflict } from './conflict';
import { SnippetTextarea } from './snippet-textarea';
import { useAutosave } from './use-autosave';
import type { Autosaved } from './use-autosave';

export interface SharedValue {
  readonly topic: string;
  readonly interventions: readonly string[];
  readonly summary: string;
}

interface Props {
  readonly note: GroupNoteView;
  readonly userId: string;
  readonly onValue: (value: SharedValue) => void;
  readonly onSaver: (id: string, saver: Pick<Autosaved<unknown>, 'state' | 'savedMs' | 'flush'>) => void;
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** What every chart of the group gets; names nobody. */
export function SharedPart({ note, userId, onValue, onSaver }: Props) {
  const { value, change, state, savedMs, theirs, problem, settle, flush } = useSharedDraft(note, userId);
  const locked = !note.mayWrite || note.parts.every((part) => part.signed);
  useEffect(() => onValue({ ...value, interventions: listOf(value.interventions) }), [onValue, value]);
  useEffect(() => onSaver('shared', { state, savedMs, flush }), [flush, onSaver, savedMs, state]);

  const loadLast = () => {
    if (!note.last) return;
    const before = value;
    change({
      topic: value.topic || note.last.topic,
      interventions: note.last.interventions.join(', '),
      summary: note.last.summary,
    });
    toast.done(`Loaded the note of ${dayAtSite(note.last.startMs, note.zone)}`, { undo: () => change(before) });
  };

  return (
    <Panel
      title="Shared part"
      description="Goes into every chart of the group. Name nobody here."
      actions={
        !locked &&
        note.last && (
          <Button size="sm" onClick={loadLast}>
            Load last ({dayAtSite(note.last.startMs, note.zone)})
          </Button>
        )
      }
    >
      <div className="grid gap-3 md:grid-cols-2">
        <Field label="Topic">
          <Input
            value={value.topic}
            readOnly={locked}
            onChange={(event) => change({ ...value, topic: event.target.value })}
          />
        </Field>
        <Field label="Interventions" hint="Separated by commas">
          <Input
            value={value.interventions}
            readOnly={locked}
            onChange={(event) => change({ ...value, interventions: event.target.value })}
          />
        </Field>
        <Field label="Summary" className="md:col-span-2">
          <SnippetTextarea
            rows={4}
            value={value.summary}
            readOnly={locked}
            snippets={note.snippets}
            values={{ topic: value.topic }}
            onValue={(summary) => change({ ...value, summary })}
          />
        </Field>
        {theirs && (
          <div className="md:col-span-2">
            <Conflict theirs={theirs.value.summary} onSettle={settle} />
          </div>
        )}
        {(state === 'refused' || state === 'signed-out') && problem && (
          <p role="alert" className="text-sm text-danger md:col-span-2">
            {problem}
          </p>
        )}
      </div>
    </Panel>
  );
}

interface SharedDraft {
  readonly topic: string;
  readonly interventions: string;
  readonly summary: string;
}

const draftOf = (shared: SharedValue): SharedDraft => ({
  topic: shared.topic,
  interventions: shared.interventions.join(', '),
  summary: shared.summary,
});

function useSharedDraft(note: GroupNoteView, userId: string): Autosaved<SharedDraft> {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const options = useTRPC().encounters.groupNote.queryOptions({ sessionId: note.sessionId });
  const send = useCallback(
    (draft: SharedDraft, version: number, idempotencyKey: string) =>
      client.encounters.saveShared.mutate({
        idempotencyKey,
        data: {
          sessionId: note.sessionId,
          version,
          topic: draft.topic,
          interventions: listOf(draft.interventions),
          summary: draft.summary,
        },
      }),
    [client, note.sessionId],
  );
  const reload = useCallback(async () => {
    const fresh = await queryClient.fetchQuery({ ...options, staleTime: 0 });
    return { value: draftOf(fresh.shared), version: fresh.shared.version };
  }, [options, queryClient]);
  return useAutosave({
    key: `${userId}.${note.sessionId}.shared`,
    server: { value: draftOf(note.shared), version: note.shared.version },
    send,
    reload,
  });
}
