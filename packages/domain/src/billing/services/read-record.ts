import { rangeMinutes } from '../../kernel';
import type { Clinician, Portion, ServiceGiven } from '../encounter.types';
import type { CodingContext, Counting, Given, RecordNote, Share } from './counting.types';
import { roleIn } from './people';
import { applied, note, ofRecord } from './say';
import { mayOverlapMinutes, minutesOnce } from './shared-time';

/** The services with their people known, and what the record says that cannot be. */
export interface ReadRecord extends Counting {
  readonly given: readonly Given[];
}

/**
 * Puts people to portions. A portion of somebody whom the encounter does not know is not counted, because nobody could
 * answer for its minutes; a service without any known person makes no line. Minutes that two people gave together are
 * the patient's once. Minutes are whole and not negative.
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
    if (shares.length > 0) {
      const once = minutesOnce(shares, rankIn(service, context));
      notes.push(...overlapNotes(service, shares, context));
      given.push({ service, shares: once, minutes: once.reduce((sum, share) => sum + share.minutes, 0) });
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

/** What a service belongs to where its people's parts decide something: the family of its code, or visits. */
function familyOf(service: ServiceGiven, { tables }: CodingContext) {
  if (service.kind === 'visit') return 'visit';
  const code = codeOf(service);
  return code === null ? null : (tables.anyService(code)?.family ?? null);
}

/** Time together counts for who renders the family, and for an assistant last. */
function rankIn(service: ServiceGiven, context: CodingContext): (one: Clinician) => number {
  const family = familyOf(service, context);
  return (one) => {
    const role = family === null ? undefined : roleIn(family, one, context)?.role;
    return role === 'renders' ? 0 : role === 'assists' ? 2 : 1;
  };
}

/** Asks whether people were together where minutes make units and the record does not show when they were there. */
function overlapNotes(service: ServiceGiven, shares: readonly Share[], context: CodingContext): RecordNote[] {
  const rank = rankIn(service, context);
  // Other people's minutes make no level of a visit, and what is counted otherwise has no minutes to count twice.
  const counting =
    service.kind === 'visit'
      ? shares.filter(({ clinician }) => rank(clinician) === 0)
      : service.kind === 'minutes'
        ? shares
        : [];
  const minutes = mayOverlapMinutes(counting);
  if (minutes === 0) return [];
  const wording = `Several people gave it and not every part has a beginning and an end: ${minutes} minutes may be counted twice`;
  const facts = { problem: 'parts-may-overlap', serviceId: service.id, mayOverlapMinutes: minutes, wording } as const;
  return [note(facts, { code: codeOf(service) ?? '', severity: 'warning' }, ofRecord(context.encounter.day))];
}

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
