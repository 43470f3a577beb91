import { code, composite, count, day, decimal, fixed, maybe, money, period, text, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, UNLIMITED, upTo } from '../guide/rules';
import { adjudication, noRevenueCode } from './adjudication';
import {
  ambulance,
  ambulanceConditions,
  attachment,
  conditions,
  contract,
  fileInformation,
  note,
  repricing,
} from './claim-details';
import { drug } from './drug';
import { dropOff, facility, ordering, pickUp, purchased, referring, rendering, supervising } from './claim-providers';
import { amounts, date, dates, payerReferences, procedure, quantity, reference } from './parts';

const pointer = () => code('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12');

const service = segment('SV1', {
  procedure: procedure('ER', 'HC', 'IV', 'WK'),
  charge: money(),
  unit: code('MJ', 'UN'),
  units: decimal(15),
  placeOfService: maybe(text(1, 2)),
  ...unused(6),
  diagnoses: composite({
    pointer1: pointer(),
    pointer2: maybe(pointer()),
    pointer3: maybe(pointer()),
    pointer4: maybe(pointer()),
  }),
  ...unused(8),
  emergency: maybe(code('Y')),
  ...unused(10),
  epsdt: maybe(code('Y')),
  familyPlanning: maybe(code('Y')),
  ...unused(13, 14),
  copayExempt: maybe(code('0')),
  ...unused(16, 17, 18, 19, 20, 21),
});

const equipment = segment('SV5', {
  procedure: composite({ qualifier: fixed('HC'), code: text(1, 48), ...unused(3, 4, 5, 6, 7, 8) }),
  unit: fixed('DA'),
  days: decimal(15),
  rental: money(),
  price: money(),
  frequency: code('1', '4', '6'),
  ...unused(7),
});

const measurement = segment('MEA', {
  reference: code('OG', 'TR'),
  kind: code('HT', 'R1', 'R2', 'R3', 'R4'),
  value: decimal(20),
  ...unused(4, 5, 6, 7, 8, 9, 10, 11, 12),
});

const form = loop('2440', {
  form: one(segment('LQ', { list: code('AS', 'UT'), code: text(1, 30) }, ['C0102'])),
  answers: oneTo(
    99,
    segment(
      'FRM',
      {
        question: text(1, 20),
        yesNo: maybe(code('N', 'W', 'Y')),
        text: maybe(text(1, 50)),
        day: maybe(day()),
        percent: maybe(decimal(6)),
      },
      ['R02030405'],
    ),
  ),
});

/** The numbers of who had a part in a line. */
const lineIds = (...qualifiers: readonly string[]) => upTo(20, payerReferences(...qualifiers));

/** 2400: one service line. */
export const professionalLine = loop('2400', {
  number: one(segment('LX', { number: count(6) })),
  service: one(service),
  equipment: optional(equipment),
  attachments: upTo(10, attachment),
  certificateAttachment: optional(
    segment('PWK', {
      report: fixed('CT'),
      transmission: code('AB', 'AD', 'AF', 'AG', 'NS'),
      ...unused(3, 4, 5, 6, 7, 8, 9),
    }),
  ),
  ambulance: optional(ambulance),
  equipmentCertification: optional(
    segment('CR3', { kind: code('I', 'R', 'S'), unit: fixed('MO'), months: decimal(15), ...unused(4, 5) }, ['P0203']),
  ),
  ambulanceConditions: upTo(3, ambulanceConditions),
  hospice: optional(conditions({ categories: ['70'], answers: ['N', 'Y'], codes: ['65'] }, 1)),
  equipmentConditions: optional(conditions({ categories: ['09'], answers: ['N', 'Y'], codes: ['38', 'ZV'] }, 2)),
  serviceDays: one(dates('472')),
  prescribed: optional(date('471')),
  certificationRevised: optional(date('607')),
  therapyBegan: optional(date('463')),
  lastCertified: optional(date('461')),
  lastSeen: optional(date('304')),
  tests: upTo(2, segment('DTP', { qualifier: code('738', '739'), format: fixed('D8'), value: period() })),
  shipped: optional(date('011')),
  lastXRay: optional(date('455')),
  initialTreatment: optional(date('454')),
  ambulancePatients: optional(quantity('PT')),
  obstetricUnits: optional(quantity('FL')),
  measurements: upTo(5, measurement),
  contract: optional(contract),
  repricedNumber: optional(reference('9B')),
  adjustedRepricedNumber: optional(reference('9D')),
  authorizations: upTo(5, payerReferences('G1')),
  lineId: optional(reference('6R')),
  mammography: optional(reference('EW')),
  laboratory: optional(reference('X4')),
  referredLaboratory: optional(reference('F4')),
  immunizationBatch: optional(reference('BT')),
  referrals: upTo(5, payerReferences('9F')),
  salesTax: optional(amounts('T')),
  postage: optional(amounts('F4')),
  fileInformation: upTo(10, fileInformation),
  note: optional(note('ADD', 'DCP')),
  thirdPartyNote: optional(note('TPO')),
  purchased: optional(segment('PS1', { provider: text(1, 50), charge: money(), ...unused(3) })),
  repricing: optional(repricing('line')),
  drug: optional(drug('EN', 'EO', 'HI', 'N4', 'ON', 'UK', 'UP')),
  rendering: optional(rendering('2420A', lineIds('0B', '1G', 'G2', 'LU'))),
  purchasedFrom: optional(purchased),
  facility: optional(facility('2420C', upTo(3, payerReferences('0B', 'G2', 'LU')))),
  supervising: optional(supervising('2420D', lineIds('0B', '1G', 'G2', 'LU'))),
  ordering: optional(ordering),
  referring: upTo(2, referring('2420F', lineIds('0B', '1G', 'G2'))),
  pickUp: optional(pickUp('2420G')),
  dropOff: optional(dropOff('2420H')),
  adjudications: upTo(15, adjudication(procedure('ER', 'HC', 'IV', 'WK'), noRevenueCode)),
  forms: upTo(UNLIMITED, form),
});
