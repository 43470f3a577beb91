'use client';

import type { GroupNoteView } from '@threshold/api/encounters/get-group-note.input';
import type { PartReview } from '@threshold/domain/encounters';
import { formatCents } from '@threshold/domain/kernel';
import { Button } from '@threshold/ui/button';
import { defineCommand } from '@threshold/ui/commands/command';
import { useRegisterCommands } from '@threshold/ui/commands/commands-provider';
import { Dialog, DialogClose } from '@threshold/ui/dialog';
import { Kbd } from '@threshold/ui/kbd';
import { toast } from '@threshold/ui/toast';
import { PenLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { useAction } from '../../trpc/use-action';
import { sayBlocker } from './blockers';
import { besideNotes, signs, tallyOf } from './note-tally';
import type { Autosaved } from './use-autosave';

interface Props {
  readonly note: GroupNoteView;
  readonly reviews: ReadonlyMap<string, PartReview>;
  readonly savers: readonly Pick<Autosaved<unknown>, 'state' | 'savedMs' | 'flush'>[];
}

/** Signs everything that is complete, after showing what that makes and what stays open. Signing cannot be undone. */
export function SignBar({ note, reviews, savers }: Props) {
  const [open, setOpen] = useState(false);
  const tally = tallyOf(note.parts, reviews);
  const canSign = tally.ready + tally.absences > 0;
  const waiting = [...reviews.values()].filter(
    ({ blockers }) => blockers.length > 0 && blockers[0]?.code !== 'already-signed',
  );
  const sign = useSigning(note, () => setOpen(false));
  const commands = useMemo(
    () => [
      defineCommand({
        id: 'note.sign',
        title: 'Sign all that are complete',
        group: 'Note',
        keys: 'mod+enter',
        icon: PenLine,
        when: () => canSign,
        run: () => setOpen(true),
      }),
    ],
    [canSign],
  );
  useRegisterCommands(commands);
  if (!canSign && waiting.length === 0) return null;

  const submit = async () => {
    const kept = await Promise.all(savers.map((saver) => saver.flush()));
    if (kept.every(Boolean)) sign.submit();
    else
      toast.warn('Not everything is saved yet', 'Wait until the page says Saved, or settle the conflict, then sign.');
  };

  return (
    <>
      <span className="text-sm text-muted-foreground tabular-nums">
        {tally.ready} ready · {tally.open} open{tally.signed > 0 && ` · ${tally.signed} signed`}
      </span>
      <Button variant="primary" disabled={!canSign} onClick={() => setOpen(true)}>
        Sign {signs(tally)} <Kbd keys="mod+enter" />
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Sign ${signs(tally)}`}
        description={`A signed note cannot be changed; corrections are addenda. Signing makes the charges.${besideNotes(tally)}`}
        footer={
          <>
            <DialogClose>
              <Button>Not yet</Button>
            </DialogClose>
            <Button variant="primary" loading={sign.isPending} onClick={() => void submit()}>
              Sign {signs(tally)}
            </Button>
          </>
        }
      >
        {waiting.length > 0 && (
          <div className="grid gap-1 text-sm">
            <p className="font-medium">These stay open as drafts:</p>
            <ul className="grid gap-1">
              {waiting.map(({ patientId, blockers }) => {
                const part = note.parts.find((one) => one.patientId === patientId);
                return (
                  <li key={patientId}>
                    {part?.familyName}, {part?.givenName}:{' '}
                    <span className="text-muted-foreground">
                      {blockers.map((blocker) => sayBlocker(blocker, note.parts)).join('; ')}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
        {sign.error && (
          <p role="alert" className="mt-3 text-sm text-danger">
            {sentenceOf(sign.error)}
          </p>
        )}
      </Dialog>
    </>
  );
}

function useSigning(note: GroupNoteView, onDone: () => void) {
  const sign = useAction(useTRPC().workflows.signSession.mutationOptions());
  const submit = () =>
    sign.mutate(
      { sessionId: note.sessionId },
      {
        onSuccess: (done) => {
          onDone();
          const charged = `${done.chargeCount} charges, ${formatCents(done.chargeCents)}; expected payment ${formatCents(done.expectedCents)}.`;
          const held = done.heldDays > 0 ? ` ${done.heldDays} held until billing has what is missing.` : '';
          const signed = { ready: done.signedNotes, absences: done.absences };
          toast.done(`Signed ${signs(signed)}`, {
            description: charged + held + besideNotes(signed),
          });
        },
      },
    );
  return { submit, isPending: sign.isPending, error: sign.error };
}
