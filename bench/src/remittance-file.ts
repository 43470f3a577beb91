import { closeSync, openSync, writeSync } from 'node:fs';

/** What a generated file holds, added up while it was written: what every reader of it has to find. */
export interface RemittanceFacts {
  readonly path: string;
  readonly bytes: number;
  readonly payments: number;
  readonly claims: number;
  readonly lines: number;
  readonly chargeCents: number;
  readonly paidCents: number;
}

const CLAIMS_PER_PAYMENT = 2_000;
const PENDING_CHARACTERS = 1 << 20;

/**
 * A remittance of invented claims with two lines each, every one of its three balances holding, in one interchange of
 * many payments. The same number of bytes gives the same file: amounts come from a counter, not from chance.
 */
export function writeRemittanceFile(path: string, leastBytes: number): RemittanceFacts {
  const file = openSync(path, 'w');
  const facts = { payments: 0, claims: 0, lines: 0, chargeCents: 0, paidCents: 0 };
  let bytes = 0;
  let pending = '';
  const flush = () => {
    bytes += writeSync(file, pending, null, 'latin1');
    pending = '';
  };
  pending += head();
  while (bytes + pending.length < leastBytes) {
    facts.payments += 1;
    pending += paymentOf(facts.payments, facts);
    if (pending.length > PENDING_CHARACTERS) flush();
  }
  pending += `GE*${facts.payments}*1~\nIEA*1*000000001~`;
  flush();
  closeSync(file);
  return { path, bytes, ...facts };
}

const head = (): string =>
  [
    'ISA*00*          *00*          *ZZ*TESTPAYER      *ZZ*PAINCLINIC     *261123*0900*^*00501*000000001*0*T*:',
    'GS*HP*TESTPAYER*PAINCLINIC*20261123*0900*1*X*005010X221A1',
    '',
  ].join('~\n');

interface Sums {
  claims: number;
  lines: number;
  chargeCents: number;
  paidCents: number;
}

function paymentOf(number: number, sums: Sums): string {
  const control = String(number).padStart(4, '0');
  const claims: string[] = [];
  let paidCents = 0;
  for (let index = 0; index < CLAIMS_PER_PAYMENT; index += 1) {
    const claim = claimOf(sums.claims);
    claims.push(...claim.segments);
    paidCents += claim.paidCents;
    sums.claims += 1;
    sums.lines += 2;
    sums.chargeCents += claim.chargeCents;
  }
  sums.paidCents += paidCents;
  const segments = [
    `ST*835*${control}`,
    `BPR*I*${money(paidCents)}*C*ACH*CCP*01*011000015*DA*1234567*1990000002**01*021000021*DA*7654321*20261120`,
    `TRN*1*TRACE${control}*1990000002`,
    'DTM*405*20261119',
    'N1*PR*TEST PAYER',
    'N3*200 CENTER ST',
    'N4*SPRINGFIELD*IL*627010002',
    'PER*BL*CLAIMS OFFICE*TE*5555550100',
    'N1*PE*EXAMPLE PAIN CLINIC*XX*1234567893',
    'LX*1',
    ...claims,
  ];
  return `${segments.join('~\n')}~\nSE*${segments.length + 1}*${control}~\n`;
}

function claimOf(number: number): { segments: string[]; chargeCents: number; paidCents: number } {
  const first = { charge: 18_500 + (number % 700), allowed: 7_382 + (number % 97), share: 1_476 };
  const second = { charge: 9_000 + (number % 31) * 10, allowed: 2_906, share: 500 + (number % 7) };
  const chargeCents = first.charge + second.charge;
  const shareCents = first.share + second.share;
  const paidCents = first.allowed + second.allowed - shareCents;
  const account = `ENC${1_000_000 + number}`;
  const segments = [
    `CLP*${account}*1*${money(chargeCents)}*${money(paidCents)}*${money(shareCents)}*12*2026${7_000_000 + number}*11*1`,
    `NM1*QC*1*PERSON${number % 977}*SAMPLE****MI*W${100_000_000 + number}`,
    ...[
      { code: '96158', ...first },
      { code: '97110:GP', ...second },
    ].flatMap(({ code, charge, allowed, share }, index) => [
      `SVC*HC:${code}*${money(charge)}*${money(allowed - share)}**1`,
      `DTM*472*20261118`,
      `CAS*CO*45*${money(charge - allowed)}`,
      `CAS*PR*2*${money(share)}`,
      `REF*6R*${number}L${index + 1}`,
      `AMT*B6*${money(allowed)}`,
    ]),
  ];
  return { segments, chargeCents, paidCents };
}

/** An amount as X12 writes it: no zeros that say nothing. */
function money(cents: number): string {
  const whole = Math.trunc(cents / 100);
  const part = String(cents % 100).padStart(2, '0');
  return part === '00' ? String(whole) : `${whole}.${part.replace(/0$/, '')}`;
}
