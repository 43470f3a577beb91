'use client';

import type { ReferralLine } from '@threshold/api/patients/list-referrals.input';
import { Button } from '@threshold/ui/button';
import { Dialog, DialogClose } from '@threshold/ui/dialog';
import { Field } from '@threshold/ui/field';
import { Textarea } from '@threshold/ui/textarea';
import { toast } from '@threshold/ui/toast';
import { useState } from 'react';
import { useTRPC } from '../../../trpc/client';
import { sentenceOf } from '../../../trpc/refusal';
import { useAction } from '../../../trpc/use-action';
import { RefusedInline } from '../enrollment/refused-inline';

type Line = Pick<ReferralLine, 'id' | 'patientName' | 'version'>;

export function AcceptButton({ line }: { line: Line }) {
  const decide = useAction(useTRPC().patients.decideReferral.mutationOptions(), () =>
    toast.done(`The referral of ${line.patientName} is accepted`),
  );
  return (
    <Button
      size="sm"
      loading={decide.isPending}
      onClick={() =>
        decide.mutate(
          { referralId: line.id, version: line.version, decision: { kind: 'accept' } },
          {
            onError: (error) => toast.error('Not accepted', sentenceOf(error)),
          },
        )
      }
    >
      Accept
    </Button>
  );
}

/** Declining is final and goes to the source, so it asks for the reason. */
export function DeclineDialog({ line, onClose }: { line: Line | null; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const decide = useAction(useTRPC().patients.decideReferral.mutationOptions());
  const close = () => {
    setReason('');
    setAsked(false);
    decide.reset();
    onClose();
  };
  const submit = () => {
    setAsked(true);
    if (!line || reason.trim() === '') return;
    decide.mutate(
      { referralId: line.id, version: line.version, decision: { kind: 'decline', reason } },
      {
        onSuccess: () => {
          toast.done(`The referral of ${line.patientName} is declined`);
          close();
        },
      },
    );
  };
  return (
    <Dialog
      open={line !== null}
      onOpenChange={(open) => !open && close()}
      title={`Decline the referral of ${line?.patientName ?? ''}`}
      description="This cannot be undone: a patient who comes back needs a new referral."
      footer={
        <>
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button variant="danger" loading={decide.isPending} onClick={submit}>
            Decline the referral
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <Field
          label="Reason"
          required
          error={asked && reason.trim() === '' ? 'Write why the referral is declined.' : undefined}
        >
          <Textarea
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onSubmitKey={submit}
          />
        </Field>
        {decide.isError && <RefusedInline what="The referral was not declined" error={decide.error} />}
      </div>
    </Dialog>
  );
}
