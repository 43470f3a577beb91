import { rangeMinutes } from '../../kernel';
import type { Portion, ServiceGiven } from '../encounter.types';
import type { CodingContext, Counting, Given, RecordNote, Share } from './counting.types';
import { applied, note, ofRecord } from './say';

/** The services with their people known, and what the record says that cannot be. */
export interface ReadRecord extends Counting {
  readonly given: readonly Given[];
}

/**
 * Puts people to portions. A portion of somebody whom the encounter does not know is not counted, because nobody could
 * answer for its minutes; a service without any known person makes no line. Minutes are whole and not negative.
 * Throws on minutes that are not: they were validated before.
 */
export function readRecord(context: CodingContext): ReadRecord {
  const { encounter } = context;
  const people = new Map(encounter.clinicians.map((each) => [each.id, each]));
  const origin = ofRecord(encounter.day);
  const notes: RecordNote[] = [];
  const given: Given[] = [];
  const unbilled: Counting['unbilled'][number][] = [];
  for (const service of encounter.services) {
    const shares: Share[] = [];
    for (const portion of service.portions) {
      const clinician = people.get(portion.clinicianId);
      notes.push(...portionNotes(service, portion, { known: clinician !== undefined, context }));
      if (clinician) shares.push({ clinician, minutes: wholeMinutes(portion.minutes), range: portion.range });
    }
    const minutes = shares.reduce((sum, share) => sum + share.minutes, 0);
    if (shares.length > 0) {
      given.push({ service, shares, minutes });
      continue;
    }
    const wording = 'Nobody whom the encounter knows gave this service';
    const code = codeOf(service);
    notes.push(
      note(
        { problem: 'no-clinician', serviceId: service.id, wording },
        { code: code ?? '', severity: 'error' },
        origin,
      ),
    );
    const lost = service.portions.reduce((sum, portion) => sum + portion.minutes, 0);
    unbilled.push({
      serviceId: service.id,
      code,
      minutes: lost,
      because: applied('people of the record', wording, origin),
    });
  }
  return { given, counted: [], unbilled, notes };
}

const codeOf = (service: ServiceGiven): string | null => ('code' in service ? service.code : null);

function portionNotes(
  service: ServiceGiven,
  portion: Portion,
  { known, context }: { known: boolean; context: CodingContext },
): RecordNote[] {
  const origin = ofRecord(context.encounter.day);
  const about = { code: codeOf(service) ?? '', severity: 'warning' } as const;
  const { clinicianId, minutes, range } = portion;
  const serviceId = service.id;
  if (!known) {
    const wording = `${minutes} minutes are by somebody whom the encounter does not know; they are not counted`;
    return [
      note({ problem: 'unknown-clinician', serviceId, clinicianId, lostMinutes: minutes, wording }, about, origin),
    ];
  }
  const overMinutes = range === null ? 0 : minutes - rangeMinutes(range);
  if (overMinutes <= 0) return [];
  const wording = `${minutes} minutes do not fit between beginning and end: ${overMinutes} too many`;
  return [note({ problem: 'minutes-beyond-range', serviceId, clinicianId, overMinutes, wording }, about, origin)];
}

function wholeMinutes(minutes: number): number {
  if (minutes < 0 || !Number.isInteger(minutes)) throw new Error('Minutes are whole and not negative');
  return minutes;
}
