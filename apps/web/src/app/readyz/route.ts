import { database } from '../../auth/database';

export const dynamic = 'force-dynamic';

/** The process can do its work: the database answers. */
export async function GET(): Promise<Response> {
  try {
    await database().ping();
    return Response.json({ status: 'ready' });
  } catch {
    return Response.json({ status: 'database does not answer' }, { status: 503 });
  }
}
