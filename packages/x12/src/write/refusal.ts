import type { ValueRefusal } from '../guide/segment-writer';
import type { WriteRefusal } from './claim.types';

interface Place {
  readonly path: string;
}

/** Where the claims of one transaction went. */
export type WrittenClaims = ReadonlyArray<{
  readonly subscribers: ReadonlyArray<{
    readonly examiner: Place;
    readonly claims: ReadonlyArray<{ readonly examiner: Place }>;
  }>;
}>;

const PLACE =
  /^transactions\[(\d+)\]\.billing\[(\d+)\](?:\.subscribers\[(\d+)\](?:\.patients\[0\])?(?:\.claims\[(\d+)\])?)?\.?/;

/** The guide's names of places in the caller's terms; what stands in neither list has the same name in both. */
const PERSON: readonly (readonly [RegExp, string])[] = [
  [/^name\.demographics\./, ''],
  [/^name\.(?:street|place)\b/, 'address'],
  [/^name\.name\.id$/, 'memberId'],
  [/^name\.name\b/, 'name'],
  [/^relation\.relationship$/, 'relationshipCode'],
  [/^plan\.filing$/, 'filingCode'],
  [/^plan\.group$/, 'groupNumber'],
  [/^plan\./, ''],
];
const CLAIM: readonly (readonly [RegExp, string])[] = [
  [/^claim\.facility\.billType$/, 'facilityCode'],
  [/^claim\.facility\./, ''],
  [/^claim\.charge$/, 'lines'],
  [/^claim\.providerSignature$/, 'providerSigned'],
  [/^claim\./, ''],
  [/^stay\./, ''],
  [/^statementDays\b.*/, 'statementFrom'],
  [/^(?:principalDiagnosis|otherDiagnoses|diagnoses)\b.*/, 'diagnoses'],
  [/^reasonsForVisit\b.*/, 'reasonsForVisit'],
  [/^authorization\b.*/, 'authorizationNumber'],
  [/^originalClaim\b.*/, 'originalClaimNumber'],
  [/^medicalRecord\b.*/, 'medicalRecordNumber'],
  [/^(lines\[\d+\]\.)service\.procedure\.modifier\d$/, '$1modifiers'],
  [/^(lines\[\d+\]\.)service\.procedure\b.*/, '$1procedureCode'],
  [/^(lines\[\d+\]\.)service\.charge$/, '$1chargeCents'],
  [/^(lines\[\d+\]\.)service\.revenue$/, '$1revenueCode'],
  [/^(lines\[\d+\]\.)service\.diagnoses\b.*/, '$1diagnosisPointers'],
  [/^(lines\[\d+\]\.)service\./, '$1'],
  [/^(lines\[\d+\]\.)serviceDays\b.*/, '$1serviceDay'],
  [/^(lines\[\d+\]\.)lineId\b.*/, '$1lineId'],
  [/^(lines\[\d+\]\.)drug\.product\b.*/, '$1drug.ndc'],
  [/^(lines\[\d+\]\.)drug\.quantity\.unit\b.*/, '$1drug.unit'],
  [/^(lines\[\d+\]\.)drug\.quantity\b.*/, '$1drug.quantityThousandths'],
  [/\b(rendering|referring|supervising|attending|operating)(?:\[0\])?\.taxonomy\b.*/, '$1Provider.taxonomyCode'],
  [/\b(rendering|referring|supervising|attending|operating)(?:\[0\])?\.name\.id$/, '$1Provider.npi'],
  [/\b(rendering|referring|supervising|attending|operating)(?:\[0\])?\.name\b/, '$1Provider.name'],
];
const BILLING: readonly (readonly [RegExp, string])[] = [
  [/^taxonomy\b.*/, 'taxonomyCode'],
  [/^provider\.name\.(?:id|idQualifier)$/, 'npi'],
  [/^provider\.name\b/, 'name'],
  [/^provider\.(?:street|place)\b/, 'address'],
  [/^provider\.taxId\b.*/, 'taxId'],
  [/^provider\./, ''],
];

function renamed(place: string, names: readonly (readonly [RegExp, string])[]): string {
  for (const [pattern, name] of names) if (pattern.test(place)) return place.replace(pattern, name);
  return place;
}

/** A place below a subscriber, in the caller's terms; the payer has a place of its own in a claim. */
function belowSubscriber(place: string, isPatient: boolean): string {
  if (place.startsWith('payer.')) return place.replace(/^payer\.name\./, 'payer.');
  return `${isPatient ? 'dependent' : 'subscriber'}.${renamed(place, PERSON)}`;
}

/** What the guide refuses, in the caller's terms: the field it is about. */
export function refusalOf({ code, path, message }: ValueRefusal, places: readonly WrittenClaims[]): WriteRefusal {
  const refusal = (place: string): WriteRefusal => ({
    code: 'not-in-guide',
    path: place,
    message: `${message} (${code})`,
  });
  const [matched, transaction, billing, subscriber, claim] = PLACE.exec(path) ?? [];
  if (matched === undefined) return refusal(path);
  const rest = path.slice(matched.length);
  const group = places[Number(transaction)]?.[Number(billing)]?.subscribers[Number(subscriber ?? 0)];
  if (!group) return refusal(path);
  const at = group.examiner.path;
  if (subscriber === undefined) return refusal(`${at}.billingProvider.${renamed(rest, BILLING)}`);
  if (claim === undefined) return refusal(`${at}.${belowSubscriber(rest, matched.includes('.patients['))}`);
  const own = group.claims[Number(claim)];
  return refusal(`${own?.examiner.path ?? at}.${renamed(rest, CLAIM)}`);
}
