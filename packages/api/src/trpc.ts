import { initTRPC } from '@trpc/server';
import type { Action } from '@threshold/domain/access';
import * as z from 'zod';
import type { Purpose, RequestContext } from './context';
import { RefusedError } from './refused-error';

/** What a procedure declares about itself. The permission matrix test reads it; one without fails the test. */
export interface ProcedureMeta {
  readonly permission: Action | 'public';
  readonly purpose: Purpose;
}

const trpc = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const { cause } = error;
      const refused = cause instanceof RefusedError;
      const invalid = cause instanceof z.ZodError;
      return {
        ...shape,
        // Whatever was not meant for a person stays in the log, under the request's id.
        message: refused
          ? cause.sentence
          : invalid
            ? 'Some fields are missing or not valid; see the marked fields.'
            : `Something went wrong on our side. Nothing was changed. Report request ${ctx?.requestId ?? 'unknown'}.`,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          path: shape.data.path,
          requestId: ctx?.requestId ?? null,
          refusal: refused ? cause.refusal : null,
          fields: invalid ? z.flattenError(cause).fieldErrors : null,
        },
      };
    },
  });

export const router = trpc.router;
/** Every procedure starts here: text that PostgreSQL cannot hold is refused before any schema sees it. */
export const procedure = trpc.procedure.use(async ({ getRawInput, next }) => {
  if (JSON.stringify(await getRawInput())?.includes(String.raw`\u0000`))
    throw new RefusedError({ code: 'text-not-storable' }).toTransport();
  return next();
});
export const createCallerFactory = trpc.createCallerFactory;
