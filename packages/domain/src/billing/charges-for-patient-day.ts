import type { Result } from '../kernel';
import { must, ok, refuse } from '../kernel';
import { checkLines } from './check-charge-lines';
import type { CodedLine } from './encounter.types';
import { finishLines } from './finish-lines';
import type { PatientDayEncounter } from './patient-day-encounter';
import { encounterOf } from './patient-day-encounter';
import { codeServices } from './services/code-services';
import type {
  ChargeLine,
  ChargeRefusal,
  DerivedAmount,
  Finding,
  NoRate,
  PatientDay,
  PatientDayCharges,
  SignedAttendance,
} from './types';

/**
 * All charge lines of one patient-day from its signed attendances: services coded over the whole day and split into
 * claim sides, modifiers where the record justifies them, charge and expected amount with their derivation, and what
 * the edits still find. Pure: the same attendances in any order give the same lines.
 */
export function chargesForPatientDay(patientDay: PatientDay): Result<PatientDayCharges, ChargeRefusal> {
  const { site, tables } = patientDay;
  const day = encounterOf(patientDay);
  const { encounter } = day;
  const coded = codeServices(encounter, tables);
  const refusal = refusalOf(coded.findings, day);
  if (refusal) return refuse(refusal);
  const { lines, amounts, findings, unbilled } = finishLines(coded, {
    encounter,
    tables,
    payer: null,
    qualifyingApm: false,
    judge: (priced) => checkLines(priced.lines, { tables, site, rules: encounter.rules, amounts: priced.amounts }),
  });
  return ok({
    lines: lines.map((line) => chargeLine(line, amounts.get(line.id), { day, patientDay })),
    findings,
    unbilled: unbilled.map(({ code, minutes, because }) => ({
      code: code ?? '',
      minutes,
      units: 0,
      explanation: because.says,
    })),
  });
}

/** What keeps a whole day from being charged, because a line would be missing from it or name nobody. */
function refusalOf(
  findings: readonly Finding[],
  { attendanceOf, encounter }: PatientDayEncounter,
): ChargeRefusal | null {
  const facts = findings.flatMap((finding) =>
    finding.rule === 'record' ? [{ ...finding.facts, procedureCode: finding.code }] : [],
  );
  const attendanceId = (serviceId: string) =>
    must(attendanceOf.get(serviceId), `the attendance of service ${serviceId}`).attendanceId;
  for (const fact of facts)
    if (fact.problem === 'code-not-billed')
      return {
        code: 'service-not-in-catalog',
        procedureCode: fact.procedureCode,
        discipline: fact.discipline,
        attendanceId: attendanceId(fact.serviceId),
      };
  for (const fact of facts) {
    const { procedureCode } = fact;
    if (fact.problem === 'no-npi')
      return {
        code: 'leader-without-npi',
        procedureCode,
        staffMemberId: fact.clinicianId,
        attendanceId: attendanceId(fact.serviceId),
      };
    if (fact.problem === 'no-facility-billing')
      return { code: 'no-facility-billing', procedureCode, siteId: encounter.site.id };
  }
  return null;
}

const givers = ({ serviceIds }: CodedLine, { attendanceOf }: PatientDayEncounter): SignedAttendance[] => [
  ...new Set(serviceIds.flatMap((id) => attendanceOf.get(id) ?? [])),
];

interface Origin {
  readonly day: PatientDayEncounter;
  readonly patientDay: PatientDay;
}

function chargeLine(
  line: CodedLine,
  amount: Result<DerivedAmount, NoRate> | undefined,
  { day, patientDay: { patientId, payerId, day: date, site } }: Origin,
): ChargeLine {
  return {
    id: line.id,
    side: line.side,
    patientId,
    payerId,
    siteId: site.id,
    day: date,
    code: line.code,
    discipline: line.discipline,
    modifiers: line.modifiers,
    units: line.units,
    minutes: line.minutes,
    // Attendances are in person, so the line's place is the site's.
    placeOfService: line.side === 'professional' ? site.placeOfService : null,
    renderingNpi: line.rendering?.npi ?? null,
    revenueCode: line.revenueCode,
    chargeCents: line.chargeCents,
    expectedCents: amount?.ok ? amount.value.amountCents : 0,
    derivation: amount?.ok ? amount.value.steps : [],
    unitsExplanation: line.because[0]?.says ?? '',
    modifierReasons: line.modifiers.map((modifier) => ({
      modifier,
      because: line.because.find((each) => each.modifier === modifier)?.says ?? '',
    })),
    attendanceIds: givers(line, day).map(({ attendanceId }) => attendanceId),
  };
}
