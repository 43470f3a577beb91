import { read, write837P } from '@threshold/x12';
import type { ProfessionalClaim, ProfessionalFile } from '@threshold/x12';
import { X12Interchange } from 'node-x12';
import type { Ground } from './ground';
import { figureOf, interleave, medianRatio, now } from './measure';
import type { Outcome } from './report';

const CLAIMS = 2_000;
const ROUNDS = 9;
/** Until the engine has compiled both sides: tens of thousands of claims. */
const WARM_UP_ROUNDS = 15;
const OVER_GENERATOR = 3;

/** Claims of a group day: four lines each, a new patient every claim. */
function claimOf(index: number): ProfessionalClaim {
  const line = (lineId: string, procedureCode: string, units: number) => ({
    lineId,
    procedureCode,
    modifiers: procedureCode.startsWith('97') ? ['GP'] : [],
    chargeCents: 5_000 * units + index,
    units,
    serviceDay: '2026-11-18',
    diagnosisPointers: [1],
  });
  return {
    accountNumber: `ENC${100_000 + index}`,
    billingProvider: {
      name: 'EXAMPLE PAIN CLINIC',
      npi: '1234567893',
      taxonomyCode: '208VP0014X',
      address: { line1: '100 MAIN ST', city: 'SPRINGFIELD', state: 'IL', postalCode: '627010001' },
      taxId: { kind: 'employer', value: '990000001' },
    },
    subscriber: {
      name: { last: `PERSON${index % 977}`, first: 'SAMPLE' },
      address: { line1: '1 OAK AVE', city: 'SPRINGFIELD', state: 'IL', postalCode: '627020002' },
      birthDate: '1970-01-15',
      sex: 'F',
      memberId: `W${100_000_000 + index}`,
      sequence: 'P',
      filingCode: 'CI',
    },
    dependent: null,
    payer: { name: 'TEST PAYER', id: 'TP001' },
    frequency: '1',
    diagnoses: ['G89.4', 'M54.50'],
    placeOfService: '11',
    renderingProvider: { name: { last: 'SMITH', first: 'ALEX' }, npi: '1234567893', taxonomyCode: '103T00000X' },
    lines: [line('L1', '96164', 1), line('L2', '96165', 2), line('L3', '97150', 1), line('L4', '97110', 2)],
  };
}

const FILE: ProfessionalFile = {
  senderQualifier: 'ZZ',
  senderId: 'PAINCLINIC',
  receiverQualifier: 'ZZ',
  receiverId: 'TESTPAYER',
  interchangeControlNumber: 101,
  groupControlNumber: 101,
  batchId: 'BENCH1',
  createdDay: '2026-11-23',
  createdTime: '09:00',
  usage: 'test',
  acknowledgmentRequested: false,
  submitter: { name: 'EXAMPLE PAIN CLINIC', id: 'SUB001', contactName: 'BILLING OFFICE', phone: '555-555-0100' },
  receiver: { name: 'TEST PAYER', id: 'TESTPAYER' },
  lineBreaks: false,
  claims: Array.from({ length: CLAIMS }, (_, index) => claimOf(index)),
};

function writeOurs(): string {
  const written = write837P(FILE);
  if (!written.ok) throw new Error(`The claims were refused: ${written.refusals[0]?.message}`);
  return written.value.text;
}

type Segments = readonly (readonly string[])[];

/** The other generator gets each segment ready made; it has to number, count and print them. */
function writeTheirs([interchangeHeader, groupHeader, transactionHeader, ...rest]: Segments): string {
  const interchange = new X12Interchange({
    segmentTerminator: '~',
    elementDelimiter: '*',
    subElementDelimiter: ':',
    format: false,
  });
  interchange.setHeader([...(interchangeHeader ?? []).slice(1)]);
  const group = interchange.addFunctionalGroup();
  group.setHeader([...(groupHeader ?? []).slice(1)]);
  const transaction = group.addTransaction();
  transaction.setHeader([...(transactionHeader ?? []).slice(1)]);
  for (const [tag = '', ...elements] of rest) transaction.addSegment(tag, elements);
  return interchange.toString();
}

async function run(ground: Ground): Promise<Outcome> {
  const ours = writeOurs();
  const [interchange] = read(ours).interchanges;
  const [transaction] = interchange?.groups[0]?.transactions ?? [];
  const all = ours.split('~').map((segment) => segment.trim().split('*'));
  // ISA, GS, ST … and without SE, GE and IEA: those are the generator's own to write.
  const body = all.slice(0, 2 + (transaction?.segments.length ?? 0) - 1);
  const theirs = writeTheirs(body);
  ground.say(`${CLAIMS} claims, ${body.length + 3} segments`);
  const clean = (text: string) => text.replaceAll(/\s+(?=~|$)/g, '').replaceAll('\n', '');
  const same = clean(theirs) === clean(ours);
  const perSecond = (write: () => unknown) => async () => {
    const startMs = now();
    write();
    return (CLAIMS * 1000) / (now() - startMs);
  };
  const taken = await interleave({
    sides: { ours: perSecond(writeOurs), theirs: perSecond(() => writeTheirs(body)) },
    rounds: ROUNDS,
    warmUp: WARM_UP_ROUNDS,
  });
  return {
    figures: [
      figureOf('packages/x12, from typed claims, checked', 'claims/s', taken.ours),
      figureOf('node-x12 1.7.1, from ready segments', 'claims/s', taken.theirs),
    ],
    goals: [{ what: 'ours over node-x12', ratio: medianRatio(taken.ours, taken.theirs), atLeast: OVER_GENERATOR }],
    broken: same ? [] : ['the two generators wrote different files'],
    notes: ['Ours includes checking every field, folding and counting; theirs is given the segments to print.'],
  };
}

export const x12Bench = { name: 'x12', title: '837P generation beside node-x12', run };
