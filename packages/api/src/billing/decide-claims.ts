import { assembleClaims, checkChargeLines } from '@threshold/domain/billing';
import type { Claim, ClaimRefusal, DayTables, Finding } from '@threshold/domain/billing';
import type { PlanSetting } from '@threshold/domain/directory';
import { must } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { write837I, write837P } from '@threshold/x12';
import type { WriteResult } from '@threshold/x12';
import type { ChargeHoldReason } from './charge-hold.input';
import { placeKey } from './charge-holds.store';
import type { StoredCharge } from './charges.store';
import type { ClaimFacts } from './claim-facts.store';
import type { ClaimProblem, RefusedClaim } from './claim-report.input';
import type { Period, WaitingCharge } from './claims.store';
import { missingFacts, toHeader, toInstitutionalClaim, toProfessionalClaim, unreadableFacts } from './to-837';
import type { ClaimToWrite, FileToWrite } from './to-837';

export interface ClaimsToDecide {
  readonly charges: readonly WaitingCharge[];
  readonly period: Period;
  readonly facts: ClaimFacts;
  /** Held days of these patients, by `placeKey`. */
  readonly heldDays: ReadonlyMap<string, ChargeHoldReason['code']>;
  readonly organizationName: string;
  readonly tablesOf: (day: PlainDate) => DayTables;
  /** The terms of a charge's plan on its day, or null where it has none. */
  readonly settingOf: (charge: StoredCharge) => PlanSetting | null;
}

export interface DecidedClaim {
  readonly side: Claim['side'];
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly totalCents: number;
  readonly charges: readonly StoredCharge[];
}

export interface DecidedClaims {
  readonly claims: readonly DecidedClaim[];
  readonly refused: readonly RefusedClaim[];
}

/**
 * Groups waiting charges into claims, and finds what speaks against each before anything is written: open edits on
 * exactly the lines that would be sent, facts that are missing, text that a file cannot carry, lines that went out
 * before, days that are held. Pure.
 */
export function decideClaims(given: ClaimsToDecide): DecidedClaims {
  const byLine = new Map(given.charges.map((charge) => [charge.line.id, charge]));
  const chargesOf = (lineIds: readonly string[]) =>
    lineIds.map((id) => must(byLine.get(id), 'the charge of an assembled line'));
  const claims: DecidedClaim[] = [];
  const refused: RefusedClaim[] = [];
  const assembled = assembleClaims({
    lines: given.charges.map((charge) => charge.line),
    findings: openFindings(given),
    acceptedFindingIds: new Set(),
    period: { from: given.period.firstDay, to: given.period.lastDay },
    tablesOf: given.tablesOf,
  });
  for (const one of assembled) {
    const charges = chargesOf(one.ok ? one.value.lines.map((line) => line.id) : one.refusal.lineIds);
    const problems = [
      ...(one.ok ? [] : editProblems(one.refusal)),
      ...heldProblems(charges, given.heldDays),
      ...replacementProblems(charges),
      ...claimProblems(charges, given),
    ];
    if (one.ok && problems.length === 0) {
      const { side, fromDay, toDay, totalCents } = one.value;
      claims.push({ side, firstDay: fromDay, lastDay: toDay, totalCents, charges });
      continue;
    }
    const { patientId, payerId, siteId, side } = must(charges[0], 'a charge on every claim').line;
    const { totalCents } = one.ok ? one.value : one.refusal;
    const chargeIds = charges.map((charge) => charge.id);
    refused.push({ patientId, payerId, siteId, claimKind: side, chargeIds, totalCents, problems });
  }
  return { claims, refused };
}

function openFindings({ charges, tablesOf, settingOf }: ClaimsToDecide): Finding[] {
  const groups = new Map<string, StoredCharge[]>();
  for (const charge of charges) {
    const key = [charge.line.day, charge.line.patientId, charge.line.payerId].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = must(group[0], 'a charge in every group');
    const lines = group.map((charge) => charge.line);
    return checkChargeLines(lines, settingOf(first), tablesOf(first.line.day));
  });
}

/** Rule and facts travel together, so that a sentence can be made of them; ids of lines stay here. */
const editProblems = ({ findings }: ClaimRefusal): ClaimProblem[] =>
  findings.map(
    ({ id: _id, severity: _severity, code, lineIds: _lineIds, effective: _effective, fix: _fix, ...said }) => ({
      kind: 'edit',
      procedureCode: code,
      ...said,
    }),
  );

function heldProblems(charges: readonly StoredCharge[], heldDays: ClaimsToDecide['heldDays']): ClaimProblem[] {
  const reasons = charges.map(({ line }) => heldDays.get(placeKey(line))).filter((reason) => reason !== undefined);
  return [...new Set(reasons)].map((reason) => ({ kind: 'held', reason }));
}

function replacementProblems(charges: readonly WaitingCharge[]): ClaimProblem[] {
  const sent = charges.filter((charge) => charge.sentBefore).map((charge) => charge.line.code);
  return sent.length > 0 ? [{ kind: 'replacement', procedureCodes: [...new Set(sent)] }] : [];
}

/** Writes the claim alone, and keeps the place of what is refused but not the text that stands there. */
function claimProblems(charges: readonly StoredCharge[], given: ClaimsToDecide): ClaimProblem[] {
  const claim = toWrite('B000000-00000', charges, given.facts);
  const missing = missingFacts(claim);
  if (missing.length > 0) return missing.map((fact) => ({ kind: 'missing', fact }));
  const unreadable = unreadableFacts(claim);
  if (unreadable.length > 0) return unreadable.map((fact) => ({ kind: 'unreadable', fact }));
  const written = writeClaims([claim], {
    controlNumber: 1,
    batchNumber: 1,
    created: { day: claim.lastDay, time: '00:00' },
    organizationName: given.organizationName,
    site: claim.site,
    payer: claim.payer,
    mode: 'test',
  });
  if (written.ok) return [];
  const places = new Map(
    written.refusals.map(({ code, path }) => {
      const field = path.replace(/^claims\[0\]\./, '');
      return [`${code} ${field}`, { kind: 'unwritable', field, reason: code } as const];
    }),
  );
  return [...places.values()];
}

/** The file of one payer and kind; the claims are all of one side. */
export function writeClaims(claims: readonly ClaimToWrite[], file: FileToWrite): WriteResult {
  const header = toHeader(file);
  return claims[0]?.side === 'facility'
    ? write837I({ ...header, claims: claims.map(toInstitutionalClaim) })
    : write837P({ ...header, claims: claims.map(toProfessionalClaim) });
}

/** A claim with all that stands on it, from its charges and the facts about them. */
export function toWrite(claimNumber: string, charges: readonly StoredCharge[], facts: ClaimFacts): ClaimToWrite {
  const first = must(charges[0], 'a charge on every claim');
  const days = charges.map((charge) => charge.line.day).sort();
  return {
    claimNumber,
    side: first.line.side,
    firstDay: must(days[0], 'a first day'),
    lastDay: must(days.at(-1), 'a last day'),
    memberId: facts.memberIds.get(first.coverageId) ?? null,
    patient: must(facts.patients.get(first.line.patientId), 'the patient of a charge'),
    site: must(facts.sites.get(first.line.siteId), 'the site of a charge'),
    payer: must(facts.payers.get(first.line.payerId), 'the payer of a charge'),
    provider: providerOf(charges, facts),
    lines: charges.map(({ line, diagnosisCodes }, index) => ({
      lineId: `${claimNumber}-${index + 1}`,
      day: line.day,
      code: line.code,
      modifiers: line.modifiers,
      units: line.units,
      chargeCents: line.chargeCents,
      placeOfService: line.placeOfService,
      revenueCode: line.revenueCode,
      diagnosisCodes,
    })),
  };
}

function providerOf(charges: readonly StoredCharge[], facts: ClaimFacts) {
  const npi = charges[0]?.line.renderingNpi ?? mostFrequent(charges.map((charge) => facts.leaders.get(charge.id)));
  return (npi && facts.providers.get(npi)) ?? null;
}

function mostFrequent<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
