import type { FileHeader, InstitutionalClaim, ProfessionalClaim, WriteResult } from './claim.types';
import { totalCents } from './claim-parts';
import { closeFile, openFile } from './envelope';
import type { Grouped } from './hierarchy';
import { groupClaims } from './hierarchy';
import { Output } from './output';
import { nameElements, writeBillingProvider, writeDemographics } from './parties';

type AnyClaim = ProfessionalClaim | InstitutionalClaim;

/** The guides advise receivers to take at most this many claims in one transaction. */
const CLAIMS_PER_TRANSACTION = 5_000;

interface Kind<Claim> {
  readonly version: string;
  readonly writeClaim: (output: Output, claim: Claim, path: string) => void;
}

/** One interchange with one group; as many transactions as its claims need. Nothing is written without claims. */
export function writeFile<Claim extends AnyClaim>(
  file: FileHeader & { readonly claims: readonly Claim[] },
  kind: Kind<Claim>,
): WriteResult {
  const output = new Output();
  if (file.claims.length === 0) output.refuse('missing', 'claims', 'A file has at least one claim');
  openFile(output, file, kind.version);
  const numbered = file.claims.map((claim, index) => ({ claim, path: `claims[${index}]` }));
  let transactions = 0;
  for (let start = 0; start < numbered.length; start += CLAIMS_PER_TRANSACTION) {
    transactions += 1;
    const claims = numbered.slice(start, start + CLAIMS_PER_TRANSACTION);
    writeTransaction(output, file, { kind, claims, number: transactions });
  }
  closeFile(output, file, transactions);
  if (output.refusals.length > 0) return { ok: false, refusals: output.refusals };
  const total = file.claims.reduce((sum, claim) => sum + totalCents(claim), 0);
  const counts = { transactions, segments: output.count, claims: file.claims.length, totalCents: total };
  return { ok: true, value: { text: output.text(file.lineBreaks), ...counts } };
}

interface TransactionPart<Claim> {
  readonly kind: Kind<Claim>;
  readonly claims: ReadonlyArray<{ readonly claim: Claim; readonly path: string }>;
  readonly number: number;
}

function writeTransaction<Claim extends AnyClaim>(
  output: Output,
  header: FileHeader,
  { kind, claims, number }: TransactionPart<Claim>,
): void {
  const first = output.count;
  const control = String(number).padStart(4, '0');
  output.add('header', 'ST', '837', control, kind.version);
  const day = output.day(header.createdDay, 'createdDay');
  const batchId = output.required(header.batchId + (number === 1 ? '' : `-${number}`), 30, 'batchId');
  output.add('batchId', 'BHT', '0019', '00', batchId, day, header.createdTime.replace(':', ''), 'CH');
  const { submitter, receiver } = header;
  const contact = output.required(submitter.contactName, 60, 'submitter.contactName');
  output.add(
    'submitter',
    'NM1',
    '41',
    ...nameElements(output, submitter.name, 'submitter'),
    '46',
    output.identifier(submitter.id, 'submitter.id'),
  );
  output.add(
    'submitter',
    'PER',
    'IC',
    contact,
    'TE',
    output.required(submitter.phone.replace(/\D/g, ''), 15, 'submitter.phone'),
  );
  output.add(
    'receiver',
    'NM1',
    '40',
    ...nameElements(output, receiver.name, 'receiver'),
    '46',
    output.identifier(receiver.id, 'receiver.id'),
  );
  let level = 0;
  for (const billing of groupClaims(claims)) {
    level += 1;
    const billingLevel = level;
    output.add(billing.path, 'HL', String(level), '', '20', '1');
    writeBillingProvider(output, billing.provider, `${billing.path}.billingProvider`);
    for (const subscriber of billing.subscribers) {
      level += 1;
      level = writeSubscriber(output, subscriber, { kind, level, parent: billingLevel });
    }
  }
  output.add('header', 'SE', String(output.count - first + 1), control);
}

interface Level<Claim> {
  readonly kind: Kind<Claim>;
  readonly level: number;
  readonly parent: number;
}

/** A subscriber with own claims, or with one dependent's; answers the last level that was used. */
function writeSubscriber<Claim extends AnyClaim>(
  output: Output,
  group: Grouped<Claim>['subscribers'][number],
  { kind, level, parent }: Level<Claim>,
): number {
  const { subscriber, dependent, payer, path } = group;
  output.add(path, 'HL', String(level), String(parent), '22', dependent ? '1' : '0');
  const relation = dependent ? '' : '18';
  output.add(
    path,
    'SBR',
    subscriber.sequence,
    relation,
    subscriber.groupNumber ?? '',
    '',
    '',
    '',
    '',
    '',
    subscriber.filingCode,
  );
  const memberId = output.identifier(subscriber.memberId, `${path}.subscriber.memberId`);
  output.add(path, 'NM1', 'IL', ...nameElements(output, subscriber.name, `${path}.subscriber`), 'MI', memberId);
  if (!dependent) writeDemographics(output, subscriber, `${path}.subscriber`);
  output.add(
    path,
    'NM1',
    'PR',
    ...nameElements(output, payer.name, `${path}.payer`),
    'PI',
    output.identifier(payer.id, `${path}.payer.id`),
  );
  if (dependent) {
    output.add(path, 'HL', String(level + 1), String(level), '23', '0');
    output.add(path, 'PAT', output.required(dependent.relationshipCode, 2, `${path}.dependent.relationshipCode`));
    output.add(path, 'NM1', 'QC', ...nameElements(output, dependent.name, `${path}.dependent`));
    writeDemographics(output, dependent, `${path}.dependent`);
  }
  for (const { claim, path: claimPath } of group.claims) kind.writeClaim(output, claim, claimPath);
  return dependent ? level + 1 : level;
}
