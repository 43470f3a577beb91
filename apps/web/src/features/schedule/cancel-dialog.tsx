'use client';

import { Button } from '@threshold/ui/button';
import { Dialog } from '@threshold/ui/dialog';
import { Field } from '@threshold/ui/field';
import { Textarea } from '@threshold/ui/textarea';
import { useState } from 'react';
import { clockRange, shortDay } from '../../components/clock';
import { sentenceOf } from '../../trpc/refusal';
import { useActionKey } from '../../trpc/use-action';
import type { BoardSession } from './board-layout';
import type { BoardActions } from './use-board-actions';

const REASONS = ['Leader is out', 'Too few people', 'Room cannot be used', 'Weather'];

/** Canceling cannot be undone, so it asks: with a reason, and with what it means for the people in the session. */
export function CancelDialog({
  session,
  zone,
  actions,
  onClose,
}: {
  session: BoardSession;
  zone: string;
  actions: BoardActions;
  onClose: () => void;
}) {
  const key = useActionKey();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const people = session.seatsTaken;

  async function cancel() {
    if (reason.trim().length < 3) return setProblem('Write why the session is canceled.');
    setBusy(true);
    try {
      await actions.cancel(session, reason.trim(), key.current());
      key.done();
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Cancel ${session.name}?`}
      description={`${shortDay(session.day)}, ${clockRange(session, zone)}, ${session.roomName}`}
      footer={
        <>
          <Button onClick={onClose}>Keep the session</Button>
          <Button variant="danger" loading={busy} onClick={() => void cancel()}>
            {people === 0 ? 'Cancel session' : `Cancel for ${people} ${people === 1 ? 'person' : 'people'}`}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1 pl-4 text-sm">
          <li>
            {people === 0
              ? 'Nobody has a seat in it.'
              : `${people} ${people === 1 ? 'person loses' : 'people lose'} this session; the seats stay on record as canceled, and the time is free for a make-up.`}
          </li>
          <li>
            {session.roomName} and {session.leaderName} are free at that time.
          </li>
          <li>It cannot be undone. To change time, room or leader, move the session instead.</li>
        </ul>
        <Field label="Reason" required error={problem}>
          <Textarea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onSubmitKey={() => void cancel()}
          />
        </Field>
        <div className="-mt-2 flex flex-wrap gap-1.5">
          {REASONS.map((text) => (
            <Button key={text} size="sm" onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
