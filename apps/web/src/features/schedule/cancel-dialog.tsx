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

const CANCEL_WORDS = {
  verb: 'Cancel',
  keep: 'Keep the session',
  ask: 'Write why the session is canceled.',
  reasons: ['Leader is out', 'Too few people', 'Room cannot be used', 'Weather'],
};
const DISCARD_WORDS = {
  verb: 'Discard',
  keep: 'Keep it unplaced',
  ask: 'Write why the session is discarded.',
  reasons: ['Not needed any more', 'Another group takes its place'],
};

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
  const isWish = session.status === 'unplaced';
  const words = isWish ? DISCARD_WORDS : CANCEL_WORDS;

  async function cancel() {
    if (reason.trim().length < 3) return setProblem(words.ask);
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
      title={`${words.verb} ${session.name}?`}
      description={`${shortDay(session.day)}, ${clockRange(session, zone)}, ${session.roomName}`}
      footer={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button variant="danger" loading={busy} onClick={() => void cancel()}>
            {isWish ? 'Discard session' : sayCancel(session.seatsTaken)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {isWish ? (
          <p className="text-sm">It leaves the tray; nobody and nothing was booked for it.</p>
        ) : (
          <Consequences session={session} />
        )}
        <Field label="Reason" required error={problem}>
          <Textarea
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onSubmitKey={() => void cancel()}
          />
        </Field>
        <div className="-mt-2 flex flex-wrap gap-1.5">
          {words.reasons.map((text) => (
            <Button key={text} size="sm" onClick={() => setReason(text)}>
              {text}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

const sayCancel = (people: number) =>
  people === 0 ? 'Cancel session' : `Cancel for ${people} ${people === 1 ? 'person' : 'people'}`;

function Consequences({ session }: { session: BoardSession }) {
  const people = session.seatsTaken;
  return (
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
  );
}
