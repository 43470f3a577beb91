import type { Result } from '../kernel';
import { must, ok, refuse } from '../kernel';
import { priceLines } from './amounts/price-lines';
import { checkLines, toEditLine } from './check-charge-lines';
import type { JudgedLine } from './edits/judge-context';
import type { CodedLine } from './encounter.types';
import type { PatientDayEncounter } from './patient-day-encounter';
import { encounterOf } from './patient-day-encounter';
import { proposeModifiers } from './propose-modifiers';
import { codeServices } from './services/code-services';
import type {
  ChargeLine,
  ChargeRefusal,
  Finding,
  ModifierProposal,
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
  const day = encounterOf(patientDay);
  const coded = codeServices(day.encounter, patientDay.tables);
  const refusal = refusalOf(coded.findings, day);
  if (refusal) return refuse(refusal);
  const sides = (['professional', 'facility'] as const).map((side) =>
    chargeSide(
      coded.lines.filter((line) => line.side === side).map((line) => ({ line, attendances: givers(line, day) })),
      patientDay,
    ),
  );
  return ok({
    lines: sides.flatMap(({ lines }) => lines),
    findings: [...coded.findings, ...sides.flatMap(({ findings }) => findings)],
    unbilled: coded.unbilled.map(({ code, minutes, because }) => ({
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

/** A coded line with the attendances that it came from. */
interface DayLine {
  readonly line: CodedLine;
  readonly attendances: readonly SignedAttendance[];
}

const givers = ({ serviceIds }: CodedLine, { attendanceOf }: PatientDayEncounter): SignedAttendance[] => [
  ...new Set(serviceIds.flatMap((id) => attendanceOf.get(id) ?? [])),
];

function chargeSide(day: readonly DayLine[], patientDay: PatientDay) {
  const { setting, tables } = patientDay;
  const check = (lines: readonly JudgedLine[]) => checkLines(lines, { tables, codeEdits: setting.codeEdits });
  const plain = day.map(({ line }) => toEditLine(line, tables));
  const proposals = proposeModifiers({
    lines: plain,
    findings: check(plain),
    times: day.map(({ line, attendances }) => ({
      lineId: line.id,
      ranges: attendances.map(({ present }) => present),
      renderingNpis: attendances.map(({ leader }) => leader.npi),
    })),
    preference: setting.separateServiceModifier,
  });
  const modified = day.map(({ line, attendances }) => {
    const modifierReasons = reasonsOf(line, proposals);
    return {
      line: { ...line, modifiers: modifierReasons.map(({ modifier }) => modifier) },
      attendances,
      modifierReasons,
    };
  });
  const expected = priceLines(
    modified.map(({ line }) => line),
    { tables, site: patientDay.site, rules: setting, payer: null, qualifyingApm: false },
  );
  const findings = check(modified.map(({ line }) => toEditLine(line, tables)));
  const lines = modified.map((each): ChargeLine => {
    const amount = expected.get(each.line.id);
    if (amount && !amount.ok) findings.push(noRateFinding(each.line.id, amount.refusal, patientDay));
    return {
      ...chargeLine(each, patientDay),
      modifierReasons: each.modifierReasons,
      expectedCents: amount?.ok ? amount.value.amountCents : 0,
      derivation: amount?.ok ? amount.value.steps : [],
    };
  });
  return { lines, findings };
}

function chargeLine({ line, attendances }: DayLine, { patientId, payerId, day, site }: PatientDay) {
  return {
    id: line.id,
    side: line.side,
    patientId,
    payerId,
    siteId: site.id,
    day,
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
    unitsExplanation: line.because[0]?.says ?? '',
    attendanceIds: attendances.map(({ attendanceId }) => attendanceId),
  };
}

/** In the order in which a claim carries them: what separates services first, then what coding put on the line. */
function reasonsOf(line: CodedLine, proposals: readonly ModifierProposal[]): ChargeLine['modifierReasons'] {
  const mine = proposals.filter((proposal) => proposal.lineId === line.id);
  const own = line.modifiers.map((modifier) => ({
    modifier,
    because: line.because.find((each) => each.modifier === modifier)?.says ?? '',
  }));
  const separate = mine.map(({ modifier, because }) => ({ modifier, because }));
  return [...new Map([...separate, ...own].map((each) => [each.modifier, each])).values()];
}

const noRateFinding = (id: string, noRate: NoRate, { tables }: PatientDay): Finding => ({
  rule: 'no-rate',
  id: `no-rate ${id}`,
  severity: 'warning',
  code: noRate.procedureCode,
  lineIds: [id],
  facts: { reason: noRate.reason, wording: noRate.wording },
  fix: { kind: 'set-price', lineId: id },
  source: noRate.source,
  effective: tables.day,
});
