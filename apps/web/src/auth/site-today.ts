import 'server-only';
import { realSurroundings } from '@threshold/api/context';
import { siteDay } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';

/** The day that dashboards end on. Sites of one organization share a day but for the hours around midnight. */
export const siteToday = (zone = 'America/Chicago'): PlainDate => siteDay(realSurroundings.nowMs(), zone);
