import { code, composite, fixed, maybe, money, text, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, upTo } from '../guide/rules';
import {
  ambulance,
  ambulanceConditions,
  attachment,
  conditionCodes,
  conditions,
  contract,
  fileInformation,
  listed,
  note,
  repricing,
} from './claim-details';
import { otherSubscriber } from './claim-others';
import { dropOff, facility, pickUp, referring, rendering, supervising } from './claim-providers';
import { amounts, date, dates, reference, references } from './parts';
import { professionalLine } from './professional-line';

const opening = segment('CLM', {
  accountNumber: text(1, 38),
  charge: money(),
  ...unused(3, 4),
  facility: composite({ placeOfService: text(1, 2), qualifier: fixed('B'), frequency: text(1, 1) }),
  providerSignature: code('N', 'Y'),
  acceptsAssignment: code('A', 'B', 'C'),
  assignsBenefits: code('N', 'W', 'Y'),
  release: code('I', 'Y'),
  signatureSource: maybe(code('P')),
  relatedCauses: maybe(
    composite({
      cause1: code('AA', 'EM', 'OA'),
      cause2: maybe(code('AA', 'EM', 'OA')),
      ...unused(3),
      state: maybe(text(2, 2)),
      country: maybe(text(2, 3)),
    }),
  ),
  specialProgram: maybe(code('02', '03', '05', '09')),
  ...unused(13, 14, 15, 16, 17, 18, 19),
  delay: maybe(code('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15')),
});

const further = () => maybe(listed('ABF', 'BF'));

const diagnoses = segment('HI', {
  principal: listed('ABK', 'BK'),
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

const anesthesia = segment('HI', {
  procedure1: listed('BP'),
  procedure2: maybe(listed('BO')),
  ...unused(3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
});

const spinal = segment('CR2', {
  ...unused(1, 2, 3, 4, 5, 6, 7),
  nature: code('A', 'C', 'D', 'E', 'F', 'G', 'M'),
  ...unused(9),
  description1: maybe(text(1, 80)),
  description2: maybe(text(1, 80)),
  ...unused(12),
});

/** 2300: one claim. */
export const professionalClaim = loop('2300', {
  claim: one(opening),
  onset: optional(date('431')),
  initialTreatment: optional(date('454')),
  lastSeen: optional(date('304')),
  acuteManifestation: optional(date('453')),
  accident: optional(date('439')),
  lastMenstruation: optional(date('484')),
  lastXRay: optional(date('455')),
  prescribed: optional(date('471')),
  disability: optional(dates('314', '360', '361')),
  lastWorked: optional(date('297')),
  returnToWork: optional(date('296')),
  admission: optional(date('435')),
  discharge: optional(date('096')),
  careTaken: upTo(2, dates('090', '091')),
  firstContact: optional(date('444')),
  repricerReceived: optional(date('050')),
  attachments: upTo(10, attachment),
  contract: optional(contract),
  patientPaid: optional(amounts('F5')),
  serviceException: optional(reference('4N')),
  medicareCrossover: optional(reference('F5')),
  mammography: optional(reference('EW')),
  referral: optional(reference('9F')),
  authorization: optional(reference('G1')),
  originalClaim: optional(reference('F8')),
  laboratory: optional(reference('X4')),
  repricedNumber: optional(reference('9A')),
  adjustedRepricedNumber: optional(reference('9C')),
  deviceExemption: optional(reference('LX')),
  clearinghouseNumber: optional(reference('D9')),
  medicalRecord: optional(reference('EA')),
  demonstrationProject: optional(reference('P4')),
  carePlanOversight: optional(reference('1J')),
  fileInformation: upTo(10, fileInformation),
  note: optional(note('ADD', 'CER', 'DCP', 'DGN', 'TPO')),
  ambulance: optional(ambulance),
  spinal: optional(spinal),
  ambulanceConditions: upTo(3, ambulanceConditions),
  visionConditions: upTo(
    3,
    conditions({ categories: ['E1', 'E2', 'E3'], answers: ['N', 'Y'], codes: ['L1', 'L2', 'L3', 'L4', 'L5'] }),
  ),
  homebound: optional(conditions({ categories: ['75'], answers: ['Y'], codes: ['IH'] }, 1)),
  epsdt: optional(conditions({ categories: ['ZZ'], answers: ['N', 'Y'], codes: ['AV', 'NU', 'S2', 'ST'] }, 3)),
  diagnoses: one(diagnoses),
  anesthesia: optional(anesthesia),
  conditionCodes: upTo(2, conditionCodes),
  repricing: optional(repricing('claim')),
  referring: upTo(2, referring('2310A', upTo(3, references('0B', '1G', 'G2')))),
  rendering: optional(rendering('2310B', upTo(4, references('0B', '1G', 'G2', 'LU')))),
  facility: optional(facility('2310C', upTo(3, references('0B', 'G2', 'LU')))),
  supervising: optional(supervising('2310D', upTo(4, references('0B', '1G', 'G2', 'LU')))),
  pickUp: optional(pickUp('2310E')),
  dropOff: optional(dropOff('2310F')),
  otherSubscribers: upTo(10, otherSubscriber),
  lines: oneTo(50, professionalLine),
});
