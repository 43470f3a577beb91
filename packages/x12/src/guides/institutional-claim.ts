import { code, composite, fixed, maybe, money, period, text, unused } from '../guide/fields';
import { loop, one, oneTo, optional, segment, upTo } from '../guide/rules';
import { attachment, conditionCodes, conditions, contract, fileInformation, note, repricing } from './claim-details';
import {
  admittingDiagnosis,
  externalCauses,
  occurrences,
  occurrenceSpans,
  otherDiagnoses,
  otherProcedures,
  principalDiagnosis,
  principalProcedure,
  reasonsForVisit,
  relatedGroup,
  treatmentCodes,
  values,
} from './institutional-details';
import { institutionalLine } from './institutional-line';
import { institutionalOtherSubscriber } from './institutional-others';
import { amounts, date, organizationProvider, place, provider, reference, references, street, taxonomy } from './parts';

const opening = segment('CLM', {
  accountNumber: text(1, 38),
  charge: money(),
  ...unused(3, 4),
  facility: composite({ billType: text(1, 2), qualifier: fixed('A'), frequency: text(1, 1) }),
  ...unused(6),
  acceptsAssignment: code('A', 'B', 'C'),
  assignsBenefits: code('N', 'W', 'Y'),
  release: code('I', 'Y'),
  ...unused(10, 11, 12, 13, 14, 15, 16, 17, 18, 19),
  delay: maybe(code('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15')),
});

const timed = (qualifier: string, ...formats: readonly string[]) =>
  segment('DTP', { qualifier: fixed(qualifier), format: code(...formats), value: period() });

const IDS = ['0B', '1G', 'G2', 'LU'] as const;

const person = (id: string, entity: string, ...ids: readonly string[]) =>
  loop(id, { name: one(provider(entity, '1')), ids: upTo(4, references(...ids)) });

/** 2300: one claim of a facility. */
export const institutionalClaim = loop('2300', {
  claim: one(opening),
  dischargeHour: optional(segment('DTP', { qualifier: fixed('096'), format: fixed('TM'), value: text(4, 4) })),
  statementDays: one(timed('434', 'RD8')),
  admission: optional(timed('435', 'D8', 'DT')),
  repricerReceived: optional(date('050')),
  stay: one(
    segment('CL1', {
      admissionType: maybe(text(1, 1)),
      admissionSource: maybe(text(1, 1)),
      patientStatus: text(1, 2),
      ...unused(4),
    }),
  ),
  attachments: upTo(10, attachment),
  contract: optional(contract),
  patientOwes: optional(amounts('F3')),
  serviceException: optional(reference('4N')),
  referral: optional(reference('9F')),
  authorization: optional(reference('G1')),
  originalClaim: optional(reference('F8')),
  repricedNumber: optional(reference('9A')),
  adjustedRepricedNumber: optional(reference('9C')),
  deviceExemptions: upTo(5, reference('LX')),
  clearinghouseNumber: optional(reference('D9')),
  accidentState: optional(reference('LU')),
  medicalRecord: optional(reference('EA')),
  demonstrationProject: optional(reference('P4')),
  peerReview: optional(reference('G4')),
  fileInformation: upTo(10, fileInformation),
  notes: upTo(
    10,
    note('ALG', 'DCP', 'DGN', 'DME', 'MED', 'NTR', 'ODT', 'RHB', 'RLH', 'RNH', 'SET', 'SFM', 'SPT', 'UPI'),
  ),
  billingNote: optional(note('ADD')),
  epsdt: optional(conditions({ categories: ['ZZ'], answers: ['N', 'Y'], codes: ['AV', 'NU', 'S2', 'ST'] }, 3)),
  principalDiagnosis: one(principalDiagnosis),
  admittingDiagnosis: optional(admittingDiagnosis),
  reasonsForVisit: optional(reasonsForVisit),
  externalCauses: optional(externalCauses),
  relatedGroup: optional(relatedGroup),
  otherDiagnoses: upTo(2, otherDiagnoses),
  principalProcedure: optional(principalProcedure),
  otherProcedures: upTo(2, otherProcedures),
  occurrenceSpans: upTo(2, occurrenceSpans),
  occurrences: upTo(2, occurrences),
  values: upTo(2, values),
  conditionCodes: upTo(2, conditionCodes),
  treatmentCodes: upTo(2, treatmentCodes),
  repricing: optional(repricing('facility')),
  attending: optional(
    loop('2310A', {
      name: one(provider('71', '1')),
      taxonomy: optional(taxonomy('AT')),
      ids: upTo(4, references(...IDS)),
    }),
  ),
  operating: optional(person('2310B', '72', ...IDS)),
  otherOperating: optional(person('2310C', 'ZZ', ...IDS)),
  rendering: optional(person('2310D', '82', ...IDS)),
  facility: optional(
    loop('2310E', {
      name: one(organizationProvider('77')),
      street: one(street),
      place: one(place),
      ids: upTo(3, references('0B', 'G2', 'LU')),
    }),
  ),
  referring: optional(person('2310F', 'DN', '0B', '1G', 'G2')),
  otherSubscribers: upTo(10, institutionalOtherSubscriber),
  lines: oneTo(999, institutionalLine),
});
