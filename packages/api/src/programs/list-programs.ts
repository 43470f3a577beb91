import { ok } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import type { ProgramView } from './list-programs.input';
import { findPrograms } from './programs.store';

/** Every program of the organization with its phases and its day. */
export async function listPrograms(context: UseCaseContext) {
  const programs = await findPrograms(context);
  return ok<readonly ProgramView[]>(
    programs.map(({ site, slots, ...program }) => ({
      ...program,
      siteId: site.id,
      siteName: site.name,
      zone: site.zone,
      track: slots.map(({ id, startsAt, endsAt, sessionType }) => ({ id, startsAt, endsAt, ...sessionType })),
    })),
  );
}
