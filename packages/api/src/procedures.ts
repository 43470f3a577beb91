import { createHash } from 'node:crypto';
import { canEver } from '@threshold/domain/access';
import type { Action, Actor } from '@threshold/domain/access';
import type { Result } from '@threshold/domain/kernel';
import * as z from 'zod';
import { recordAudit } from './access/audit.store';
import { findAnswer, keepAnswer } from './access/idempotency.store';
import { inStatementUseCase, inUseCase } from './context';
import type { Purpose, RequestContext, StatementContext, UseCaseContext } from './context';
import type { AnyRefusal } from './refusals';
import { RefusedError } from './refused-error';
import { procedure } from './trpc';

type UseCase<Input, View> = (context: UseCaseContext, input: Input) => Promise<Result<View, AnyRefusal>>;

interface Declaration<Schema extends z.ZodObject> {
  readonly permission: Action;
  readonly purpose: Purpose;
  readonly input: Schema;
}

interface QueryDeclaration<Schema extends z.ZodObject> extends Declaration<Schema> {
  /** Set when the answer shows PHI or leaves the product: the read is then recorded. */
  readonly records?: (input: z.output<Schema>) => { action: string; entity: string; entityId: string | null };
}

type Open<Context> = <T>(
  request: RequestContext & { readonly actor: Actor },
  purpose: Purpose,
  work: (context: Context) => Promise<T>,
) => Promise<T>;

const reading =
  <Context extends StatementContext>(open: Open<Context>) =>
  <Schema extends z.ZodObject, View>(
    declared: QueryDeclaration<Schema>,
    useCase: (context: Context, input: z.output<Schema>) => Promise<Result<View, AnyRefusal>>,
  ) =>
    procedure
      .meta({ permission: declared.permission, purpose: declared.purpose })
      .input(declared.input)
      .query(({ ctx, input, path }) =>
        answer(ctx, { ...declared, path }, (actor) =>
          open({ ...ctx, actor }, declared.purpose, async (context) => {
            const view = unwrap(await useCase(context, input as z.output<Schema>));
            const read = declared.records?.(input as z.output<Schema>);
            if (read) await recordAudit(context, read, declared.purpose);
            return view;
          }),
        ),
      );

/** Wraps a use case that only reads. */
export const query = reading(inUseCase);

/** Wraps one that reads by statements alone: for the lists that are open all day (decision 0015). */
export const statementQuery = reading(inStatementUseCase);

/** Every mutation carries a key that the client made; the same key gets the same answer and one effect. */
export const idempotencyKey = z.uuid();

/**
 * Wraps a use case that changes something. Its view holds ids, counts and versions only, because the answer is kept
 * beside the key; what a person reads comes from a query.
 */
export function mutation<Schema extends z.ZodObject, View>(
  declared: Declaration<Schema>,
  useCase: UseCase<z.output<Schema>, View>,
) {
  return procedure
    .meta({ permission: declared.permission, purpose: declared.purpose })
    .input(envelope(declared.input))
    .mutation(({ ctx, input, path }) =>
      answer(ctx, { ...declared, path }, async (actor) => {
        const once = { key: input.idempotencyKey, useCase: path, requestHash: digestOf(input.data) };
        const attempt = () =>
          inUseCase({ ...ctx, actor }, declared.purpose, (context) =>
            runOnce(context, once, () => useCase(context, input.data)),
          );
        try {
          return await attempt();
        } catch (error) {
          // The same key won on another node, past the lock: this attempt was rolled back and now finds the answer.
          if (error instanceof SameKeyAtOnce) return attempt();
          throw error;
        }
      }),
    );
}

type Envelope<Schema extends z.ZodObject> = z.ZodType<
  { idempotencyKey: string; data: z.output<Schema> },
  { idempotencyKey: string; data: z.input<Schema> }
>;

const envelope = <Schema extends z.ZodObject>(data: Schema) =>
  z.strictObject({ idempotencyKey, data }) as z.ZodType as Envelope<Schema>;

class SameKeyAtOnce extends Error {}

async function runOnce<View>(
  context: UseCaseContext,
  once: { key: string; useCase: string; requestHash: string },
  run: () => Promise<Result<View, AnyRefusal>>,
): Promise<View> {
  const before = await findAnswer(context, once.key);
  if (before) {
    if (before.useCase !== once.useCase || before.requestHash !== once.requestHash)
      throw new RefusedError({ code: 'idempotency-key-reused' });
    return before.result as View;
  }
  const view = unwrap(await run());
  if (!(await keepAnswer(context, once.key, { ...once, result: view ?? null }))) throw new SameKeyAtOnce();
  return view;
}

function unwrap<View>(result: Result<View, AnyRefusal>): View {
  if (!result.ok) throw new RefusedError(result.refusal);
  return result.value;
}

/** Permission first; then the work; a refusal is recorded in a transaction of its own and mapped to the transport. */
async function answer<View>(
  ctx: RequestContext,
  declared: { permission: Action; purpose: Purpose; path: string },
  work: (actor: Actor) => Promise<View>,
): Promise<View> {
  const { actor } = ctx;
  if (!actor) throw new RefusedError({ code: 'signed-out' }).toTransport();
  try {
    if (!canEver(actor, declared.permission))
      throw new RefusedError({ code: 'forbidden', action: declared.permission });
    return await work(actor);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await inUseCase({ ...ctx, actor }, declared.purpose, (context) =>
      recordAudit(
        context,
        { action: `refused.${error.refusal.code}`, entity: declared.path, entityId: null },
        declared.purpose,
      ),
    );
    throw error.toTransport();
  }
}

/** Key order must not matter: the client may build the same request in another order. */
function digestOf(data: unknown): string {
  const sorted = JSON.stringify(data, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}
