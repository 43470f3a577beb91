/** What the trail names, in the words of docs/glossary.md: tables, what is read from several of them, and purposes. */
export const ENTITY_WORDS: Readonly<Record<string, string>> = {
  account: 'Account',
  audit_event: 'Audit trail',
  booking: 'Booking',
  census_rows: 'Census',
  charge: 'Charge',
  charge_attendance: 'Attendance of a charge',
  charge_hold: 'Held day',
  claim: 'Claim',
  claim_batch: 'Claim batch',
  claim_batch_file: 'Claim file',
  claim_line: 'Claim line',
  condition: 'Condition',
  coverage: 'Coverage',
  curriculum_topic: 'Topic of a curriculum',
  day_track_slot: 'Slot of a day track',
  device: 'Device',
  enrollment: 'Enrollment',
  enrollment_event: 'Step of an enrollment',
  filing_mode: 'Filing mode',
  group_note: 'Group note',
  group_note_part: 'Individual part of a note',
  idempotency_key: 'Idempotency key',
  job: 'Background job',
  ledger_entry: 'Ledger entry',
  ledger_transaction: 'Posting',
  membership: 'Membership',
  note_addendum: 'Addendum',
  patient: 'Patient',
  patient_identifier: 'Identity key',
  payer: 'Payer',
  payer_name: 'Payer name',
  plan: 'Plan',
  plan_setting: 'Plan setting',
  program: 'Program',
  program_phase: 'Phase',
  referral: 'Referral',
  referral_source: 'Referral source',
  resource: 'Resource',
  room: 'Room',
  room_lane: 'Lane',
  roster: 'Roster',
  seat: 'Seat',
  service_fee: 'Fee',
  session: 'Session',
  session_type: 'Session type',
  signed_note: 'Signed note',
  site: 'Site',
  site_closure: 'Closure',
  snippet: 'Snippet',
  staff_cost: 'Cost of a staff member',
  staff_credential: 'Credential',
  staff_member: 'Staff member',
  stored_file: 'Stored file',
  today: 'People of today',
};

export const PURPOSE_WORDS: Readonly<Record<string, string>> = {
  treatment: 'Treatment',
  payment: 'Payment',
  operations: 'Running the clinic',
  audit: 'Audit',
  system: 'Background work',
  maintenance: 'Maintenance',
};

/** Columns that plain spacing does not turn into words. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  abated_on: 'last day',
  address_line: 'street',
  arrived_at: 'time of arriving',
  attendance_closed_at: 'attendance closed',
  created_at: 'time of entry',
  created_by: 'entered by',
  deceased_on: 'day of death',
  decided_at: 'time of decision',
  digest: 'digest',
  distinct_modifier: 'separating modifier',
  done: 'progress',
  effective_from: 'first day',
  effective_on: 'day',
  effective_to: 'last day',
  ended_on: 'last day',
  ends_at: 'end',
  failure: 'why it stopped',
  finished_at: 'time of finishing',
  fte_hundredths: 'full-time share',
  held_at: 'time of hold',
  held_from: 'first day of hold',
  left_at: 'time of leaving',
  member_id: 'member number',
  medical_record_number: 'record number',
  onset_on: 'first day',
  percent_hundredths: 'percentage',
  planned_end_on: 'planned last day',
  released_at: 'time of release',
  starts_at: 'start',
  starts_on: 'first day',
  started_at: 'time of starting',
  status: 'state',
  total: 'amount of work',
  tried_at: 'last try',
  updated_at: 'last change',
};

/** What it happened to: a table, or the use case that was refused (`billing.startClaimBatch`). */
export function entityText(entity: string): string {
  const known = ENTITY_WORDS[entity];
  if (known) return known;
  const [slice, useCase] = entity.split('.');
  return useCase === undefined ? spaced(entity) : `${spaced(slice ?? '')}: ${spaced(useCase)}`;
}

/** Why it was done; an unknown purpose stays as it is written. */
export const purposeText = (purpose: string): string => PURPOSE_WORDS[purpose] ?? spaced(purpose);

/** The fields that changed; the counter of edits is left out when something else changed, because it always does. */
export function fieldsText({ fields }: { fields: readonly string[] }): string {
  const told = fields.length > 1 ? fields.filter((field) => field !== 'version') : fields;
  return told.map(fieldText).join(', ');
}

const fieldText = (field: string): string =>
  FIELD_WORDS[field] ??
  spaced(
    field
      .replace(/_(id|cents)$/, '')
      .replace(/_at$/, ' time')
      .replace(/_on$/, ' day'),
  ).toLowerCase();

function spaced(name: string): string {
  const words = name
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
