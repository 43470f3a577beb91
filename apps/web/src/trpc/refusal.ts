import type { AppRouter } from '@threshold/api/root';
import type { AnyRefusal } from '@threshold/api/refusals';
import type { TRPCClientErrorLike } from '@trpc/client';

type ApiError = TRPCClientErrorLike<AppRouter>;

/** The refusal inside an error, when it is one. */
export function refusalIn(error: unknown): AnyRefusal | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error as ApiError;
  return data?.refusal ?? null;
}

/** The sentence for a person: the server's, or that it could not be reached. */
export function sentenceOf(error: unknown): string {
  if (
    typeof error === 'object' &&
    error !== null &&
    'data' in error &&
    (error as ApiError).data &&
    error instanceof Error
  )
    return error.message;
  return 'The server could not be reached. What you typed is kept; try again.';
}

/** For whoever is asked for help; null when the request never arrived. */
export function requestIdOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  return (error as ApiError).data?.requestId ?? null;
}
