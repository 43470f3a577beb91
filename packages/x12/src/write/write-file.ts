import { ShapeCheck } from '../input/shape';
import type { ObjectShape } from '../input/shape';
import { fits } from '../input/shape-fit';
import type { Guide, ValueOf } from '../guide/rules';
import { writeMade } from '../guide/write-guide';
import type { FileEnvelope, TransactionToWrite } from '../guide/write-guide';
import type { BillingProvider, FileHeader, InstitutionalClaim, ProfessionalClaim, WriteResult } from './claim.types';
import { totalCents } from './claim-values';
import { Examiner } from './examiner';
import { groupClaims } from './hierarchy';
import { refusalOf } from './refusal';
import type { WrittenClaims } from './refusal';
import { levelsOf } from './levels';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;

/** The guides advise receivers to take at most this many claims in one transaction. */
const CLAIMS_PER_TRANSACTION = 5_000;

export interface Kind<Claim, G extends Guide> {
  readonly guide: G;
  /** What the caller's file has to look like. */
  readonly shape: ObjectShape;
  readonly claimValue: (examiner: Examiner, claim: Claim) => object;
  readonly providerValue: (examiner: Examiner, provider: BillingProvider) => object;
}

/**
 * One interchange with one group; as many transactions as its claims need. The claims become values of their guide,
 * which writes them: there is no other way into a file. Nothing is written without claims.
 */
export function writeFile<Claim extends AnyClaim, G extends Guide>(
  file: FileHeader & { readonly claims: readonly Claim[] },
  kind: Kind<Claim, G>,
): WriteResult {
  const examiner = new Examiner();
  if (!fits(file, kind.shape))
    new ShapeCheck((code, path, message) => examiner.refusals.push({ code, path, message })).check(file, kind.shape);
  // Nothing else holds of a value that is not what its type says.
  if (examiner.refusals.length > 0) return { ok: false, refusals: examiner.refusals };
  if (file.claims.length === 0) examiner.refuse('missing', 'claims', 'A file has at least one claim');
  const envelope = envelopeOf(examiner, file);
  const claims = examiner.below('claims');
  const numbered = file.claims.map((claim, index) => ({ claim, examiner: claims.below(index) }));
  const transactions: TransactionToWrite<ValueOf<G>>[] = [];
  const places: WrittenClaims[] = [];
  for (let start = 0; start < numbered.length; start += CLAIMS_PER_TRANSACTION) {
    const number = transactions.length + 1;
    const groups = groupClaims(numbered.slice(start, start + CLAIMS_PER_TRANSACTION));
    const body = levelsOf(examiner, groups, { file, kind, number });
    // The levels around claims are the same for both kinds; what stands in them is typed where it is made.
    transactions.push({ controlNumber: String(number).padStart(4, '0'), body: body as ValueOf<G> });
    places.push(groups);
  }
  // Claims are examined while they are written: what the caller's own terms say comes before the guide's.
  const written = writeMade({ guide: kind.guide }, envelope, transactions);
  if (examiner.refusals.length > 0) return { ok: false, refusals: examiner.refusals };
  if (!written.ok) return { ok: false, refusals: written.refusals.map((one) => refusalOf(one, places)) };
  const total = file.claims.reduce((sum, claim) => sum + totalCents(claim), 0);
  const { text, segments } = written;
  const counts = { transactions: transactions.length, segments, claims: file.claims.length, totalCents: total };
  return { ok: true, value: { text, ...counts } };
}

/** ISA and GS. */
function envelopeOf(examiner: Examiner, header: FileHeader): FileEnvelope {
  return {
    senderQualifier: examiner.required(header.senderQualifier, 2, 'senderQualifier'),
    senderId: examiner.required(header.senderId, 15, 'senderId'),
    receiverQualifier: examiner.required(header.receiverQualifier, 2, 'receiverQualifier'),
    receiverId: examiner.required(header.receiverId, 15, 'receiverId'),
    day: examiner.day(header.createdDay, 'createdDay'),
    time: examiner.time(header.createdTime, 'createdTime').replace(':', ''),
    interchangeControlNumber: control(examiner, header.interchangeControlNumber, 'interchangeControlNumber'),
    groupControlNumber: control(examiner, header.groupControlNumber, 'groupControlNumber'),
    acknowledgmentRequested: header.acknowledgmentRequested,
    usage: header.usage,
    lineEnds: header.lineBreaks ? 'lf' : 'none',
  };
}

function control(examiner: Examiner, value: number, name: string): number {
  if (!Number.isInteger(value) || value < 1 || value > 999_999_999)
    examiner.refuse('control-number', name, `${value} is not between 1 and 999999999`);
  return value;
}
