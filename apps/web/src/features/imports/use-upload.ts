'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { sentenceOf } from '../../trpc/refusal';
import { newActionKey } from '../../trpc/use-action';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly state: 'sending' | 'refused';
  /** Why it was not taken, as a sentence. */
  readonly problem: string | null;
}

/** Sends files one after the other and starts an import of each; what was refused stands until it is dismissed. */
export function useUpload() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const { mutateAsync: start } = useMutation(trpc.patients.startImport.mutationOptions());
  const settle = useCallback(
    (id: string, problem: string | null) =>
      setUploads((before) =>
        problem === null
          ? before.filter((upload) => upload.id !== id)
          : before.map((upload) => (upload.id === id ? { ...upload, state: 'refused', problem } : upload)),
      ),
    [],
  );
  const send = useCallback(
    async (files: readonly File[]) => {
      const queue = files.map((file) => ({ id: newActionKey(), file }));
      setUploads((before) => [
        ...queue.map(({ id, file }) => ({ id, name: file.name, state: 'sending' as const, problem: null })),
        ...before,
      ]);
      for (const { id, file } of queue) {
        const sent = await sendFile(file);
        let { problem } = sent;
        if (sent.fileId !== null)
          await start({ idempotencyKey: id, data: { fileId: sent.fileId } }).catch((error: unknown) => {
            problem = sentenceOf(error);
          });
        settle(id, problem);
        await queryClient.invalidateQueries(trpc.jobs.list.queryFilter());
      }
    },
    [queryClient, settle, start, trpc],
  );
  const refuse = useCallback(
    (name: string, problem: string) =>
      setUploads((before) => [{ id: newActionKey(), name, state: 'refused', problem }, ...before]),
    [],
  );
  const dismiss = useCallback((id: string) => settle(id, null), [settle]);
  return { uploads, send, refuse, dismiss };
}

type Sent = { readonly fileId: string; readonly problem: null } | { readonly fileId: null; readonly problem: string };

async function sendFile(file: File): Promise<Sent> {
  try {
    const answer = await fetch('/api/uploads', {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    });
    const body = (await answer.json()) as { fileId?: string; message?: string };
    return body.fileId
      ? { fileId: body.fileId, problem: null }
      : { fileId: null, problem: body.message ?? 'The server did not take the file. Try again.' };
  } catch {
    return { fileId: null, problem: 'The server could not be reached. Try again.' };
  }
}
