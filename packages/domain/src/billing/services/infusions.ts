import { MINUTE_MS } from '../../kernel';
import type { InfusionService } from '../encounter.types';
import type { CodingContext, Counted, Counting, Given, RecordNote } from './counting.types';
import { catalogOf, notInCatalog } from './people';
import type { InfusionRule } from './service-rows';
import { NOTHING, applied, note, noRow, ofKind, ofRecord, together, unbilled } from './say';

type Infusion = Given<InfusionService>;

/**
 * Medicines run or pushed into a vein, by their beginning and end. Keeping a vein open is no infusion and is not asked
 * for. One first hour holds for a date and a patient: a later one needs codes that a person has to choose.
 */
export function infusions(all: readonly Given[], context: CodingContext): Counting {
  const [first, ...later] = ofKind(all, 'infusion').sort((a, b) => a.service.startMs - b.service.startMs);
  if (!first) return NOTHING;
  const [rule] = context.tables.services.infusionRules;
  if (!rule)
    return {
      ...NOTHING,
      unbilled: [first, ...later].map((each) => unbilled(each, null, noRow('an infusion', context))),
    };
  return together([codeInfusion(first, rule, context), ...later.map((each) => furtherInfusion(each, rule))]);
}

function codeInfusion(infusion: Infusion, rule: InfusionRule, context: CodingContext): Counting {
  const { minutes, notes } = infusionMinutes(infusion, rule, context);
  const pushed = minutes === null || minutes < rule.firstReachedMinutes;
  const code = pushed ? rule.pushCode : rule.firstCode;
  const catalog = catalogOf(code, infusion, context);
  if (!catalog) return notInCatalog(code, infusion, context);
  const says =
    minutes === null
      ? 'Without a stop time only a push is shown'
      : `${minutes} minutes by start and stop: ${pushed ? 'a push below' : 'first hour reached at'} ${rule.firstReachedMinutes}`;
  const line: Counted = {
    code,
    discipline: catalog.discipline,
    units: 1,
    minutes: minutes ?? 0,
    meeting: infusion.service.meeting,
    marks: [],
    given: [infusion],
    rendering: null,
    because: [applied('infusion time', says, rule)],
  };
  return { counted: [line, ...furtherHours(line, rule)], unbilled: [], notes };
}

/** A further hour from the row's minutes past the last full hour: 90 minutes have none, 91 have one. */
function furtherHours(first: Counted, rule: InfusionRule): Counted[] {
  const past = first.minutes - rule.firstBlockMinutes;
  const units = Math.floor((past + rule.furtherBlockMinutes - rule.furtherReachedMinutes) / rule.furtherBlockMinutes);
  if (past < rule.furtherReachedMinutes) return [];
  const says = `${past} minutes past the first hour: one for each hour, the last reached at ${rule.furtherReachedMinutes} minutes`;
  return [{ ...first, code: rule.furtherCode, units, minutes: past, because: [applied('infusion time', says, rule)] }];
}

interface InfusionMinutes {
  /** Null when the record does not show how long it ran. */
  readonly minutes: number | null;
  readonly notes: readonly RecordNote[];
}

function infusionMinutes({ service }: Infusion, rule: InfusionRule, context: CodingContext): InfusionMinutes {
  const about = { code: rule.pushCode, severity: 'warning' } as const;
  const serviceId = service.id;
  if (service.stopMs === null) {
    const wording = 'No stop time: coded as a push, whatever it was';
    return { minutes: null, notes: [note({ problem: 'no-stop-time', serviceId, wording }, about, rule)] };
  }
  const minutes = Math.floor((service.stopMs - service.startMs) / MINUTE_MS);
  if (minutes >= 0) return { minutes, notes: [] };
  const wording = 'The stop time is before the start: coded as a push';
  const facts = { problem: 'stop-before-start', serviceId, earlyMinutes: -minutes, wording } as const;
  return {
    minutes: null,
    notes: [note(facts, { ...about, severity: 'error' }, ofRecord(context.encounter.day))],
  };
}

function furtherInfusion(infusion: Infusion, rule: InfusionRule): Counting {
  const wording = 'A second infusion of the day is not coded by itself: a person has to choose its code';
  const facts = { problem: 'further-infusion', serviceId: infusion.service.id, wording } as const;
  return {
    counted: [],
    unbilled: [unbilled(infusion, null, applied('infusion time', wording, rule))],
    notes: [note(facts, { code: rule.firstCode, severity: 'warning' }, rule)],
  };
}
