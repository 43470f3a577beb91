import { toPlainDate } from '@threshold/domain/kernel';
import { newKey } from './clinic';
import type { TestClinic } from './clinic';

type Samples = Readonly<Record<string, unknown>>;

/** Real ids of the first organization's rows, as a stranger might have seen them. */
export async function sampleIds(clinic: TestClinic): Promise<Record<string, string>> {
  const [row] = await clinic.rows<Record<string, string>>(`
    WITH o AS (SELECT id FROM organization WHERE slug = 'lakeside'),
         s AS (SELECT s.* FROM session s, o WHERE s.organization_id = o.id AND s.day = '2026-11-17' ORDER BY s.starts_at, s.id LIMIT 1)
    SELECT o.id AS "organizationId", s.id AS "sessionId", s.site_id AS "siteId", s.program_id AS "programId",
           s.session_type_id AS "sessionTypeId", s.room_id AS "roomId", s.leader_id AS "leaderId",
           (SELECT id FROM seat WHERE organization_id = o.id AND session_id = s.id ORDER BY id LIMIT 1) AS "seatId",
           (SELECT patient_id FROM seat WHERE organization_id = o.id AND session_id = s.id ORDER BY id LIMIT 1) AS "patientId",
           (SELECT id FROM coverage WHERE organization_id = o.id ORDER BY id LIMIT 1) AS "coverageId",
           (SELECT id FROM enrollment WHERE organization_id = o.id AND status = 'active' ORDER BY id LIMIT 1) AS "enrollmentId",
           (SELECT id FROM referral WHERE organization_id = o.id AND status = 'received' ORDER BY id LIMIT 1) AS "referralId",
           (SELECT id FROM referral_source WHERE organization_id = o.id ORDER BY id LIMIT 1) AS "sourceId",
           (SELECT id FROM payer WHERE organization_id = o.id ORDER BY id LIMIT 1) AS "payerId",
           (SELECT id FROM plan WHERE organization_id = o.id ORDER BY id LIMIT 1) AS "planId",
           (SELECT id FROM signed_note WHERE organization_id = o.id ORDER BY id LIMIT 1) AS "signedNoteId",
           (SELECT id FROM charge WHERE organization_id = o.id ORDER BY id LIMIT 1) AS "chargeId"
      FROM o, s`);
  if (!row) throw new Error('The seed has no session to take samples from');
  // What the seed does not have (nothing is signed in it) is left out.
  return Object.fromEntries(Object.entries(row).filter(([, id]) => id !== null));
}

const DAY = toPlainDate('2026-11-17');
const LATER = toPlainDate('2026-11-24');
const PERIOD = { from: DAY, to: DAY, siteId: null, programId: null, payerId: null };
/** No such row anywhere: for procedures whose rows the seed does not have. */
const NOWHERE = '00000000-0000-7000-8000-000000000000';

/** A valid input for every procedure. The matrix fails when a procedure is missing here, or one here is gone. */
export function samples(id: Readonly<Record<string, string>>): Samples {
  const startMs = Date.parse('2026-11-24T15:00:00Z');
  const slot = { startMs, endMs: startMs + 3_600_000, roomId: id.roomId, leaderId: id.leaderId };
  const mutation = (data: unknown) => ({ idempotencyKey: newKey(), data });
  const leave = { kind: 'leave', fromDay: LATER };
  return {
    'access.listAudit': {
      firstDay: DAY,
      lastDay: DAY,
      userId: null,
      patientId: id.patientId,
      kind: 'all',
      entity: null,
      entityId: null,
      before: null,
    },
    'access.findPatients': { term: 'an' },
    'access.verifyAudit': {},
    'billing.charges': {
      firstDay: DAY,
      lastDay: DAY,
      patientId: null,
      siteId: id.siteId,
      payerId: id.payerId,
      show: 'all',
      after: null,
    },
    'billing.charge': { chargeId: id.chargeId ?? NOWHERE },
    'billing.heldDays': { patientId: null },
    'billing.retryHeldDays': mutation({}),
    'billing.previewClaimBatch': { firstDay: DAY, lastDay: DAY },
    'billing.totals': {},
    'billing.ledgerTotals': {},
    'billing.claimBatches': {},
    'billing.claimBatch': { batchId: NOWHERE },
    'billing.claimFile': { fileId: NOWHERE },
    'billing.startClaimBatch': mutation({ firstDay: toPlainDate('2020-01-01'), lastDay: toPlainDate('2020-01-02') }),
    'billing.retryClaimBatch': mutation({ batchId: NOWHERE }),
    'directory.sites': {},
    'directory.places': {},
    'directory.staff': {},
    'directory.staffCosts': {},
    'directory.payers': {},
    'directory.serviceFees': {},
    'directory.addFilingMode': mutation({ payerId: id.payerId, from: DAY, mode: 'test', source: 'Sample letter' }),
    'directory.addPlanSetting': mutation({
      planId: id.planId,
      from: DAY,
      unitRule: 'total-time',
      paymentBasis: 'medicare',
      percentHundredths: 10_000,
      distinctModifier: '59',
      source: 'Sample contract',
    }),
    'encounters.mine': {},
    'encounters.groupNote': { sessionId: id.sessionId },
    'encounters.ofPatient': { patientId: id.patientId },
    'encounters.saveShared': mutation({
      sessionId: id.sessionId,
      version: 99,
      topic: '',
      interventions: [],
      summary: '',
    }),
    'encounters.savePart': mutation({
      sessionId: id.sessionId,
      seatId: id.seatId,
      version: 99,
      engagement: null,
      goal: '',
      text: '',
    }),
    'encounters.writeAddendum': mutation({
      signedNoteId: id.signedNoteId ?? NOWHERE,
      reason: 'Sample',
      text: 'Sample addendum text',
    }),
    'finance.census': PERIOD,
    'finance.censusRows': { ...PERIOD, phaseName: null },
    'finance.exportCensus': { ...PERIOD, phaseName: null },
    'finance.exportMargin': PERIOD,
    'finance.margin': PERIOD,
    'jobs.get': { jobId: NOWHERE },
    'jobs.list': { kind: 'import-fhir' },
    'patients.search': { term: '' },
    'patients.chart': { patientId: id.patientId },
    'scheduling.ofPatient': { patientId: id.patientId },
    'patients.referrals': { show: 'all' },
    'patients.createReferral': mutation({
      patientId: id.patientId,
      sourceId: id.sourceId,
      receivedOn: DAY,
      reason: 'Sample referral',
    }),
    'patients.decideReferral': mutation({ referralId: id.referralId, version: 99, decision: { kind: 'accept' } }),
    'patients.enterMemberId': mutation({ coverageId: id.coverageId, version: 99, memberId: 'SAMPLE1' }),
    'patients.startImport': mutation({ fileId: NOWHERE }),
    'programs.list': {},
    'programs.planEnrollment': { patientId: id.patientId, programId: id.programId, startsOn: LATER },
    'programs.previewChange': { enrollmentId: id.enrollmentId, change: leave },
    'scheduling.today': { siteId: id.siteId },
    'scheduling.todayPeople': { siteId: id.siteId, programId: null, list: 'seated' },
    'scheduling.board': { siteId: id.siteId, firstDay: DAY, dayCount: 1 },
    'scheduling.roster': { sessionId: id.sessionId },
    'scheduling.create': mutation({
      ...slot,
      siteId: id.siteId,
      programId: id.programId,
      sessionTypeId: id.sessionTypeId,
      topic: '',
      keepUnplaced: false,
    }),
    'scheduling.places': { sessionId: NOWHERE },
    'scheduling.unplace': mutation({ ...slot, sessionId: id.sessionId, version: 99 }),
    'scheduling.move': mutation({ ...slot, sessionId: id.sessionId, version: 99 }),
    'scheduling.cancel': mutation({ sessionId: id.sessionId, version: 99, reason: 'Sample reason' }),
    'scheduling.recordAttendance': mutation({
      sessionId: id.sessionId,
      marks: [{ seatId: id.seatId, version: 99, state: 'present', arrivedMs: null, leftMs: null, reason: null }],
    }),
    'workflows.addCoverage': mutation({
      patientId: id.patientId,
      planId: id.planId,
      memberId: null,
      firstDay: LATER,
      lastDay: DAY,
    }),
    'workflows.endCoverage': mutation({ coverageId: id.coverageId, version: 99, lastDay: LATER }),
    'workflows.removeCoverage': mutation({ coverageId: id.coverageId, version: 99 }),
    'workflows.enrollPatient': mutation({
      patientId: id.patientId,
      programId: id.programId,
      startsOn: LATER,
      referralId: null,
      diagnosisCodes: ['G894'],
      applyFixes: true,
    }),
    'workflows.changeEnrollment': mutation({
      enrollmentId: id.enrollmentId,
      version: 99,
      change: leave,
      reason: 'Sample reason',
    }),
    'workflows.signSession': mutation({ sessionId: id.sessionId }),
  };
}
