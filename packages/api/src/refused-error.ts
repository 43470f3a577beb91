import { TRPCError } from '@trpc/server';
import { answerFor } from './errors';
import type { AnyRefusal } from './refusals';

/** Carries an expected refusal out of a transaction, which it rolls back, to the transport. */
export class RefusedError extends Error {
  readonly sentence: string;

  constructor(readonly refusal: AnyRefusal) {
    const { sentence } = answerFor(refusal);
    super(refusal.code);
    this.sentence = sentence;
  }

  toTransport(): TRPCError {
    return new TRPCError({ code: answerFor(this.refusal).transport, message: this.sentence, cause: this });
  }
}
