'use client';

import { Button } from '@threshold/ui/button';
import { Field } from '@threshold/ui/field';
import { Input } from '@threshold/ui/input';
import { Textarea } from '@threshold/ui/textarea';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useTRPC } from '../../../trpc/client';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

/** Adds to a signed note; it is signed at once and cannot be changed either. */
export function AddendumForm({ noteId, onClose }: { noteId: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const write = useAction(useTRPC().encounters.writeAddendum.mutationOptions(), () => {
    onClose();
    toast.done('The addendum is signed and stands below the note');
  });
  const submit = () => !write.isPending && write.mutate({ signedNoteId: noteId, reason, text });
  return (
    <form
      className="grid gap-3 rounded-md border border-border p-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label="Why it is added">
        <Input value={reason} onChange={(event) => setReason(event.target.value)} autoFocus />
      </Field>
      <Field label="Addendum">
        <Textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} onSubmitKey={submit} />
      </Field>
      {write.isError && <RefusedInline what="The addendum was not signed" error={write.error} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={write.isPending}>
          Sign the addendum
        </Button>
      </div>
    </form>
  );
}
