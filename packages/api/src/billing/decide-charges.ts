import { chargesForPatientDay } from '@threshold/domain/billing';
import type { ChargeLine, ChargeRefusal, DayTables, Finding } from '@threshold/domain/billing';
import type { Dated, PlanSetting, Site } from '@threshold/domain/directory';
import { allocateCents, must, ok, refuse } from '@threshold/domain/kernel';
import type { PlainDate, Result } from '@threshold/domain/kernel';
import { expectedShares } from '@threshold/domain/finance';
import { coverageOn } from '@threshold/domain/patients';
import type { ChargeHoldReason } from './charge-hold.input';
import type { ChargePart } from './charges.store';
import type { CoverageTerms, Fee } from './payment-terms.store';
import type { PatientDayPlace, SignedSeat } from './signed-seats.store';

/** Everything that the charges of one patient at one site on one day follow from. */
export interface DayFacts {
  readonly place: PatientDayPlace;
  readonly site: Site;
  readonly seats: readonly SignedSeat[];
  readonly coverages: readonly CoverageTerms[];
  /** With the organization's own prices; see `withFees`. */
  readonly tables: DayTables;
}

/** A line as it should stand, with what each attendance earns of it. */
export interface WantedCharge {
  readonly line: ChargeLine;
  readonly findings: readonly Finding[];
  readonly coverageId: string;
  readonly diagnosisCodes: readonly string[];
  readonly parts: readonly ChargePart[];
}

/**
 * The charges of one patient-day: each seat goes to the payer of its coverage, each payer's seats are counted together.
 * Pure. Seats whose service has no code make none. A day
 * with one seat that cannot be charged waits whole, because units are counted over the day.
 */
export function decideCharges(facts: DayFacts): Result<readonly WantedCharge[], ChargeHoldReason> {
  const byPayer = new Map<string, { terms: CoverageTerms; setting: PlanSetting; seats: SignedSeat[] }>();
  for (const seat of facts.seats.filter((one) => one.serviceCode !== null)) {
    const ofPatient = facts.coverages.filter((one) => one.patientId === seat.patientId);
    const terms = coverageOn(ofPatient, { day: seat.day, enrolledWith: seat.coverageId });
    if (!terms) return refuse({ code: 'coverage-missing' });
    const setting = terms.settings.find((row) => holdsOn(row, seat.day));
    if (!setting) return refuse({ code: 'plan-without-setting', planName: terms.planName });
    const known = byPayer.get(terms.payerId);
    if (known) known.seats.push(seat);
    else byPayer.set(terms.payerId, { terms, setting, seats: [seat] });
  }
  const wanted: WantedCharge[] = [];
  for (const one of byPayer.values()) {
    const charges = chargesOfPayer(facts, one);
    if (!charges.ok) return charges;
    wanted.push(...charges.value);
  }
  return ok(wanted);
}

const holdsOn = (row: Pick<Dated, 'from' | 'to'>, day: PlainDate): boolean =>
  row.from <= day && (row.to === null || day <= row.to);

function chargesOfPayer(
  { place, site, tables }: DayFacts,
  { terms, setting, seats }: { terms: CoverageTerms; setting: PlanSetting; seats: readonly SignedSeat[] },
): Result<WantedCharge[], ChargeHoldReason> {
  const charged = chargesForPatientDay({
    patientId: place.patientId,
    payerId: terms.payerId,
    day: place.day,
    site,
    setting,
    tables,
    attendances: seats.map((seat) => ({
      attendanceId: seat.seatId,
      signedAtMs: seat.signedAtMs,
      leader: seat.leader,
      services: seat.serviceCode === null ? [] : [{ code: seat.serviceCode, minutes: seat.minutes }],
      present: seat.present,
    })),
  });
  if (!charged.ok) return refuse(explain(charged.refusal, seats, site));
  return ok(
    charged.value.lines.map((line) => {
      const givers = seats.filter((seat) => line.attendanceIds.includes(seat.seatId));
      return {
        line,
        findings: charged.value.findings.filter(({ lineIds }) => lineIds.includes(line.id)),
        coverageId: terms.id,
        diagnosisCodes: [...new Set(givers.flatMap((seat) => seat.diagnosisCodes))],
        parts: partsOf(line, givers),
      };
    }),
  );
}

/** Divides a line among its attendances by minutes, to the cent; the expected part is the one that margin uses. */
function partsOf(line: ChargeLine, seats: readonly SignedSeat[]): ChargePart[] {
  const sorted = [...seats].sort((a, b) => (a.seatId < b.seatId ? -1 : 1));
  const expected = new Map(
    expectedShares(line, new Map(sorted.map((seat) => [seat.seatId, seat.minutes]))).map((share) => [
      share.attendanceId,
      share.expectedCents,
    ]),
  );
  const charged = allocateCents(
    line.chargeCents,
    sorted.map((seat) => seat.minutes),
  );
  return sorted.map((seat, index) => ({
    seatId: seat.seatId,
    minutes: seat.minutes,
    chargeCents: must(charged[index], 'a part of the charge for each attendance'),
    expectedCents: must(expected.get(seat.seatId), 'an expected share for each attendance'),
  }));
}

/** The engine speaks of ids; a person needs names. */
function explain(refusal: ChargeRefusal, seats: readonly SignedSeat[], site: Site): ChargeHoldReason {
  const { procedureCode } = refusal;
  switch (refusal.code) {
    case 'service-not-in-catalog':
      return { code: refusal.code, procedureCode, discipline: refusal.discipline };
    case 'leader-without-npi': {
      const seat = seats.find((one) => one.leader.staffMemberId === refusal.staffMemberId);
      return { code: refusal.code, procedureCode, leaderName: seat?.leader.name ?? '' };
    }
    case 'no-facility-billing':
      return { code: refusal.code, procedureCode, siteName: site.name };
  }
}

/** The day's tables with the organization's own prices where it has set them; the catalog's stand for the rest. */
export function withFees(tables: DayTables, fees: readonly Fee[]): DayTables {
  const prices = new Map(
    fees.filter((fee) => holdsOn(fee, tables.day)).map((fee) => [fee.serviceCode, fee.chargeCents]),
  );
  return {
    ...tables,
    service: (code, discipline) => {
      const row = tables.service(code, discipline);
      return row && { ...row, chargeCents: prices.get(code) ?? row.chargeCents };
    },
  };
}
