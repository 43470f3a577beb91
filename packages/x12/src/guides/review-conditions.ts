import { code, composite, count, day, decimal, fixed, maybe, period, text, unused } from '../guide/fields';
import { optional, segment } from '../guide/rules';
import { date, dates } from './parts';

/** What is known of a patient when something is asked for: diagnoses, dates, conditions, the stay, the way there. */

const diagnosis = (...qualifiers: readonly string[]) =>
  composite({
    qualifier: code(...qualifiers),
    code: text(1, 30),
    format: maybe(code('D8')),
    days: maybe(period()),
    ...unused(5, 6, 7, 8, 9),
  });

const OTHER = ['ABF', 'ABJ', 'APR', 'BF', 'BJ', 'DR', 'PR'] as const;

/** HI: up to twelve diagnoses; an answer may ask for papers by their number instead (LOI). */
export const diagnoses = (...more: readonly string[]) => {
  const further = () => maybe(diagnosis(...OTHER, ...more));
  return segment('HI', {
    diagnosis1: diagnosis('ABK', 'BK', ...OTHER, ...more),
    diagnosis2: further(),
    diagnosis3: further(),
    diagnosis4: further(),
    diagnosis5: further(),
    diagnosis6: further(),
    diagnosis7: further(),
    diagnosis8: further(),
    diagnosis9: further(),
    diagnosis10: further(),
    diagnosis11: further(),
    diagnosis12: further(),
  });
};

export const EVENT_DATES = {
  accident: optional(date('439')),
  lastMenstruation: optional(date('484')),
  dueDate: optional(date('ABC')),
  onset: optional(date('431')),
  event: optional(dates('AAH')),
  admission: optional(dates('435')),
  discharge: optional(date('096')),
};

/** Of what was certified. */
export const CERTIFICATION_DATES = {
  issued: optional(date('102')),
  expires: optional(date('036')),
  effective: optional(dates('007')),
};

const condition = () => maybe(text(2, 3));

const conditions = (category: string) =>
  segment('CRC', {
    category: fixed(category),
    applies: code('N', 'Y'),
    condition1: text(2, 3),
    condition2: condition(),
    condition3: condition(),
    condition4: condition(),
    condition5: condition(),
  });

/** CRC: conditions that a payer asks for, one segment a subject. */
export const CONDITIONS = {
  ambulanceConditions: optional(conditions('07')),
  chiropracticConditions: optional(conditions('08')),
  equipmentConditions: optional(conditions('09')),
  oxygenConditions: optional(conditions('11')),
  limitations: optional(conditions('75')),
  activities: optional(conditions('76')),
  mentalStatus: optional(conditions('77')),
};

const stay = segment('CL1', {
  admissionType: maybe(text(1, 1)),
  admissionSource: maybe(text(1, 1)),
  patientStatus: maybe(text(1, 2)),
  residence: maybe(text(1, 1)),
});

const ambulance = segment(
  'CR1',
  {
    weightUnit: maybe(code('KG', 'LB')),
    weight: maybe(decimal(10)),
    transport: maybe(code('I', 'R', 'T', 'X')),
    reason: maybe(code('A', 'B', 'C', 'D', 'E')),
    distanceUnit: maybe(code('DH', 'DK')),
    distance: maybe(decimal(15)),
    ...unused(7, 8),
    roundTripPurpose: maybe(text(1, 80)),
    stretcherPurpose: maybe(text(1, 80)),
  },
  ['P0102', 'P0506'],
);

const spinal = segment(
  'CR2',
  {
    treatment: maybe(count(9)),
    treatments: maybe(decimal(15)),
    from: maybe(text(2, 3)),
    to: maybe(text(2, 3)),
    unit: maybe(code('DA', 'MO', 'WK', 'YR')),
    periods: maybe(decimal(15)),
    monthly: maybe(decimal(15)),
    nature: maybe(text(1, 1)),
    complication: maybe(code('N', 'Y')),
    description1: maybe(text(1, 80)),
    description2: maybe(text(1, 80)),
    xRays: maybe(code('N', 'Y')),
  },
  ['P0102', 'C0403', 'P0506'],
);

const equipment = () => maybe(text(1, 1));
const measured = () => maybe(decimal(15));

const oxygen = segment('CR5', {
  ...unused(1, 2),
  equipment1: equipment(),
  equipment2: equipment(),
  reason: maybe(text(1, 80)),
  flow: measured(),
  dailyUses: measured(),
  hoursOfUse: measured(),
  order: maybe(text(1, 80)),
  bloodGas: measured(),
  saturation: measured(),
  testCondition: maybe(text(1, 1)),
  finding1: maybe(text(1, 1)),
  finding2: maybe(text(1, 1)),
  finding3: maybe(text(1, 1)),
  portableFlow: measured(),
  deliverySystem: maybe(text(1, 1)),
  equipment3: equipment(),
});

const homeHealth = segment(
  'CR6',
  {
    prognosis: code('1', '2', '3', '4', '5', '6', '7', '8'),
    started: day(),
    certifiedFormat: maybe(code('RD8')),
    certified: maybe(period()),
    ...unused(5),
    skilledNursing: maybe(code('N', 'U', 'W', 'Y')),
    medicare: maybe(code('N', 'U', 'W', 'Y')),
    certification: maybe(code('1', '2', '3', '4', 'I', 'N', 'R', 'S')),
    surgery: maybe(day()),
    procedureQualifier: maybe(code('HC', 'ID')),
    procedure: maybe(text(1, 15)),
    ordered: maybe(day()),
    lastVisit: maybe(day()),
    physicianContact: maybe(day()),
    stayFormat: maybe(code('RD8')),
    stay: maybe(period()),
    location: maybe(text(1, 1)),
    ...unused(18, 19, 20, 21),
  },
  ['P0304', 'P091011', 'P1516'],
);

/** The stay, and what certain services must be justified with. */
export const STAY_AND_CARE = {
  stay: optional(stay),
  ambulance: optional(ambulance),
  spinal: optional(spinal),
  oxygen: optional(oxygen),
  homeHealth: optional(homeHealth),
};
