import { chargeDifference, postCharge, reversePosting } from '@threshold/domain/billing';
import { must, siteDay, sumCents } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { lockPatientMoney } from '../patient-money.store';
import { holdDays, releaseDays } from './charge-holds.store';
import type { HeldPlace } from './charge-holds.store';
import { findChargesOf, findParts, insertCharges } from './charges.store';
import type { ChargePart, NewCharge, StoredCharge } from './charges.store';
import { decideCharges, withFees } from './decide-charges';
import type { DayFacts, WantedCharge } from './decide-charges';
import { findCoverageTerms, findFees, findSites } from './payment-terms.store';
import { referenceOn } from './reference.store';
import { findPlaces, findSignedSeats } from './signed-seats.store';
import type { PatientDayPlace } from './signed-seats.store';

export interface PostedCharges {
  /** Lines that this call posted; 0 when everything stood already. */
  readonly chargeCount: number;
  /** What the call added to the standing charges: new revisions less the ones they replace. */
  readonly chargeCents: number;
  readonly expectedCents: number;
  /** Findings on the lines that stand now, on all days that were touched. */
  readonly findings: number;
  /** Patient-days that could not be charged; each waits with its reason until it can be. */
  readonly heldDays: number;
}

/** The charges of the patient-days of these seats; see `postChargesOfDays`. */
export const postCharges = async (
  context: UseCaseContext,
  { seatIds }: { readonly seatIds: readonly string[] },
): Promise<PostedCharges> => postChargesOfDays(context, await findPlaces(context, seatIds));

/**
 * Brings the charges of these patient-days in step with their signed notes: lines that no longer hold are reversed, new
 * ones posted to the ledger, the rest left alone. Called after notes were signed, in the same transaction; the same call
 * again changes nothing. A day that cannot be charged is held with its reason, and never keeps a note from being signed:
 * what stands of it stays as it was. The number of statements does not depend on that of the days.
 */
export async function postChargesOfDays(
  context: UseCaseContext,
  places: readonly PatientDayPlace[],
): Promise<PostedCharges> {
  const patientIds = places.map((place) => place.patientId);
  await lockPatientMoney(context, patientIds);
  const seats = await findSignedSeats(context, places);
  const coverages = await findCoverageTerms(context, patientIds);
  const sites = await findSites(context, [...new Set(places.map((place) => place.siteId))]);
  const fees = await findFees(context);
  const stored = await findChargesOf(
    context,
    patientIds,
    places.map((place) => place.day),
  );
  const parts = await findParts(
    context,
    stored.filter((charge) => charge.stands).map((charge) => charge.id),
  );
  const days = new Map(places.map(({ day }) => [day, withFees(referenceOn(day), fees)]));
  const rows: NewCharge[] = [];
  const held: HeldPlace[] = [];
  let findings = 0;
  for (const place of places) {
    const site = must(
      sites.find((one) => one.id === place.siteId),
      'the site of the session',
    );
    const samePlace = (one: DayFacts['place']) =>
      one.patientId === place.patientId && one.siteId === place.siteId && one.day === place.day;
    const tables = must(days.get(place.day), 'the tables of the day');
    const decided = decideCharges({ place, site, tables, coverages, seats: seats.filter(samePlace) });
    if (!decided.ok) {
      held.push({ place, reason: decided.refusal });
      continue;
    }
    const before = stored.filter((charge) => samePlace(charge.line));
    const postedOn = siteDay(context.nowMs, site.zone);
    rows.push(...changesOf(decided.value, { before, parts, postedOn, newId: context.newId }));
    findings += new Set(decided.value.flatMap((charge) => charge.findings.map(({ id }) => id))).size;
  }
  await insertCharges(context, rows);
  await holdDays(context, held);
  await releaseDays(
    context,
    places.filter((place) => !held.some((one) => one.place === place)),
  );
  const signed = (cents: (row: NewCharge) => number) =>
    sumCents(rows.map((row) => (row.reversesId === null ? cents(row) : -cents(row))));
  return {
    chargeCount: rows.filter((row) => row.reversesId === null).length,
    chargeCents: signed((row) => row.line.chargeCents),
    expectedCents: signed((row) => row.line.expectedCents),
    findings,
    heldDays: held.length,
  };
}

interface Before {
  readonly before: readonly StoredCharge[];
  readonly parts: ReadonlyMap<string, readonly ChargePart[]>;
  readonly postedOn: PlainDate;
  newId(): string;
}

/** The rows to append so that `wanted` stands: reversals first, then new revisions. */
function changesOf(wanted: readonly WantedCharge[], given: Before): NewCharge[] {
  const standing = given.before.filter((charge) => charge.stands);
  const { toPost, toReverse } = chargeDifference(
    standing.map((charge) => charge.line),
    wanted.map((charge) => charge.line),
  );
  const redivided = new Set(
    wanted.filter((charge) => divisionChanged(charge, standing, given.parts)).map((charge) => charge.line.id),
  );
  const reversing = new Set(toReverse.map((line) => line.id));
  const posting = new Set(toPost.map((line) => line.id));
  return [
    ...standing
      .filter(({ line }) => reversing.has(line.id) || redivided.has(line.id))
      .map((charge) => reversalOf(charge, given)),
    ...wanted
      .filter(({ line }) => posting.has(line.id) || redivided.has(line.id))
      .map((charge) => revisionOf(charge, given)),
  ];
}

/**
 * A line may stay the same to the payer while another attendance shares it: its parts change, and with them the margin
 * of the sessions. A line that is on a claim stays as it was sent.
 */
function divisionChanged(wanted: WantedCharge, standing: readonly StoredCharge[], parts: Before['parts']): boolean {
  const charge = standing.find(({ line }) => line.id === wanted.line.id);
  if (!charge || charge.onClaim) return false;
  const text = (list: readonly ChargePart[]) => list.map((part) => `${part.seatId} ${part.minutes}`).join();
  return text(parts.get(charge.id) ?? []) !== text(wanted.parts);
}

function reversalOf(charge: StoredCharge, { parts, postedOn, newId }: Before): NewCharge {
  const { id, line, revision, coverageId, diagnosisCodes, findings } = charge;
  return {
    id: newId(),
    reversesId: id,
    line,
    revision,
    coverageId,
    diagnosisCodes,
    findings,
    parts: must(parts.get(id), 'the parts of a standing charge'),
    posting: reversePosting(postCharge(line, postedOn, revision), postedOn),
  };
}

function revisionOf(wanted: WantedCharge, { before, postedOn, newId }: Before): NewCharge {
  const revisions = before.filter(({ line }) => line.id === wanted.line.id).map((charge) => charge.revision);
  const revision = Math.max(0, ...revisions) + 1;
  return { ...wanted, id: newId(), reversesId: null, revision, posting: postCharge(wanted.line, postedOn, revision) };
}
