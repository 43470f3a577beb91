import type { Result } from '../kernel';
import { ok } from '../kernel';
import { checkLines, toEditLine } from './check-charge-lines';
import type { DraftLine } from './draft-lines';
import { draftLines } from './draft-lines';
import type { JudgedLine } from './edits/judge-context';
import { expectedAmounts } from './expected-amounts';
import { proposeModifiers } from './propose-modifiers';
import type {
  ChargeLine,
  ChargeRefusal,
  ClaimSide,
  Finding,
  ModifierProposal,
  NoRate,
  PatientDay,
  PatientDayCharges,
} from './types';

/**
 * All charge lines of one patient-day from its signed attendances: units counted over the whole day, split into claim
 * sides, modifiers where the record justifies them, charge and expected amount with their derivation, and what the
 * edits still find. Pure: the same attendances in any order give the same lines.
 */
export function chargesForPatientDay(patientDay: PatientDay): Result<PatientDayCharges, ChargeRefusal> {
  const drafts = draftLines(patientDay);
  if (!drafts.ok) return drafts;
  const sides = (['professional', 'facility'] as const).map((side) =>
    chargeSide(
      drafts.value.lines.filter((line) => line.side === side),
      side,
      patientDay,
    ),
  );
  return ok({
    lines: sides.flatMap(({ lines }) => lines),
    findings: sides.flatMap(({ findings }) => findings),
    unbilled: drafts.value.unbilled,
  });
}

function chargeSide(drafts: readonly DraftLine[], side: ClaimSide, patientDay: PatientDay) {
  const { setting, tables } = patientDay;
  const check = (lines: readonly JudgedLine[]) => checkLines(lines, { tables, codeEdits: setting.codeEdits });
  const plain = drafts.map((draft) => editLine(draft, patientDay));
  const proposals = proposeModifiers({
    lines: plain,
    findings: check(plain),
    times: drafts.map((draft) => ({
      lineId: lineId(draft, patientDay),
      ranges: draft.attendances.map(({ present }) => present),
      renderingNpis: draft.attendances.map(({ leader }) => leader.npi),
    })),
    preference: setting.separateServiceModifier,
  });
  const reasons = new Map(drafts.map((draft) => [draft.key, modifierReasons(draft, proposals, patientDay)]));
  const reasonsOf = (draft: DraftLine) => reasons.get(draft.key) ?? [];
  const modified = drafts.map((draft) => ({
    ...editLine(draft, patientDay),
    modifiers: reasonsOf(draft).map(({ modifier }) => modifier),
  }));
  const expected = expectedAmounts(
    drafts.map((draft) => ({
      id: lineId(draft, patientDay),
      code: draft.service.code,
      discipline: draft.service.discipline,
      units: draft.units,
      chargeCents: draft.units * draft.service.chargeCents,
    })),
    setting,
    { side, site: patientDay.site, tables, qualifyingApm: false },
  );
  const findings = check(modified);
  const lines = drafts.map((draft): ChargeLine => {
    const amount = expected.get(lineId(draft, patientDay));
    if (amount && !amount.ok) findings.push(noRateFinding(lineId(draft, patientDay), amount.refusal, patientDay));
    return {
      ...chargeLine(draft, patientDay),
      modifiers: reasonsOf(draft).map(({ modifier }) => modifier),
      modifierReasons: reasonsOf(draft),
      expectedCents: amount?.ok ? amount.value.amountCents : 0,
      derivation: amount?.ok ? amount.value.steps : [],
    };
  });
  return { lines, findings };
}

const lineId = (draft: DraftLine, { patientId, payerId, site, day }: PatientDay): string =>
  [patientId, payerId, site.id, day, draft.key.replaceAll(' ', ':')].join(':');

const editLine = (draft: DraftLine, patientDay: PatientDay): JudgedLine => {
  const { code, discipline } = draft.service;
  return toEditLine(
    { id: lineId(draft, patientDay), side: draft.side, code, discipline, modifiers: [], units: draft.units },
    patientDay.tables,
  );
};

function chargeLine(draft: DraftLine, patientDay: PatientDay) {
  const { patientId, payerId, day, site } = patientDay;
  const professional = draft.side === 'professional';
  return {
    id: lineId(draft, patientDay),
    side: draft.side,
    patientId,
    payerId,
    siteId: site.id,
    day,
    code: draft.service.code,
    discipline: draft.service.discipline,
    units: draft.units,
    minutes: draft.minutes,
    placeOfService: professional ? site.placeOfService : null,
    renderingNpi: draft.renderingNpi,
    revenueCode: professional ? null : draft.service.revenueCode,
    chargeCents: draft.units * draft.service.chargeCents,
    unitsExplanation: draft.explanation,
    attendanceIds: draft.attendances.map(({ attendanceId }) => attendanceId),
  };
}

/** In the order in which a claim carries them: what decides payment first, then the plan, then the site. */
function modifierReasons(draft: DraftLine, proposals: readonly ModifierProposal[], patientDay: PatientDay) {
  const { planModifier, discipline } = draft.service;
  const mine = proposals.filter((proposal) => proposal.lineId === lineId(draft, patientDay));
  const separate = [...new Map(mine.map(({ modifier, because }) => [modifier, { modifier, because }])).values()];
  const plan = planModifier
    ? [
        {
          modifier: planModifier as string,
          because: `Given under a plan of care of ${discipline.replaceAll('-', ' ')}`,
        },
      ]
    : [];
  const row = draft.side === 'facility' ? patientDay.tables.siteModifier(patientDay.site.providerBasedStatus) : null;
  const site = row && (row.onTherapy || !planModifier) ? [{ modifier: row.modifier, because: row.source }] : [];
  return [...separate, ...plan, ...site];
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
