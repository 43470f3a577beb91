-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "token_digest" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blocked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "staff_member_id" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organization_id" UUID NOT NULL,
    "ordinal" BIGSERIAL NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "user_id" UUID,
    "purpose" TEXT NOT NULL,
    "request_id" UUID,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT,
    "fields" TEXT[],
    "transaction_id" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organization_id","ordinal")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "organization_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "transaction_id" BIGINT NOT NULL,
    "first_ordinal" BIGINT NOT NULL,
    "last_ordinal" BIGINT NOT NULL,
    "event_count" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("organization_id","sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "organization_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "service_fee" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "service_code" TEXT NOT NULL,
    "charge_cents" BIGINT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_fee_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "charge" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "line_key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "sign" INTEGER NOT NULL DEFAULT 1,
    "reverses_id" UUID,
    "patient_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "claim_kind" TEXT NOT NULL,
    "service_day" DATE NOT NULL,
    "service_code" TEXT NOT NULL,
    "discipline" TEXT NOT NULL,
    "modifiers" TEXT[],
    "diagnosis_codes" TEXT[],
    "service_minutes" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,
    "place_of_service" TEXT,
    "rendering_npi" TEXT,
    "revenue_code" TEXT,
    "charge_cents" BIGINT NOT NULL,
    "expected_cents" BIGINT NOT NULL,
    "explanation" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "charge_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "charge_attendance" (
    "organization_id" UUID NOT NULL,
    "charge_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,
    "charge_cents" BIGINT NOT NULL,
    "expected_cents" BIGINT NOT NULL,

    CONSTRAINT "charge_attendance_pkey" PRIMARY KEY ("organization_id","charge_id","seat_id")
);

-- CreateTable
CREATE TABLE "claim_batch" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job_id" UUID NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "control_number" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_batch_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "claim_batch_file" (
    "organization_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "claim_kind" TEXT NOT NULL,
    "payer_id" UUID NOT NULL,
    "claim_count" INTEGER NOT NULL,
    "total_cents" BIGINT NOT NULL,

    CONSTRAINT "claim_batch_file_pkey" PRIMARY KEY ("organization_id","batch_id","file_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "claim_kind" TEXT NOT NULL,
    "claim_number" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'assembled',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "claim_line" (
    "organization_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "charge_id" UUID NOT NULL,
    "charge_cents" BIGINT NOT NULL,

    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("organization_id","claim_id","position")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "posting_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "charge_id" UUID,
    "effective_on" DATE NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "organization_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("organization_id","transaction_id","position")
);

-- CreateTable
CREATE TABLE "site" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "provider_based_status" TEXT NOT NULL,
    "place_of_service" TEXT NOT NULL,
    "npi" TEXT NOT NULL,
    "facility_npi" TEXT,
    "tax_id" TEXT NOT NULL,
    "taxonomy" TEXT NOT NULL,
    "medicare_locality" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "opens_at" TEXT NOT NULL DEFAULT '07:00',
    "closes_at" TEXT NOT NULL DEFAULT '18:00',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "site_closure" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "site_closure_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "resource" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "resource_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "room" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "hourly_cost_cents" BIGINT NOT NULL,
    "hourly_cost_source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "room_lane" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "room_lane_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "device" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "device_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "discipline" TEXT NOT NULL,
    "npi" TEXT,
    "taxonomy" TEXT,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "staff_credential" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_credential_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "staff_cost" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_member_id" UUID NOT NULL,
    "annual_cost_cents" BIGINT NOT NULL,
    "fte_hundredths" INTEGER NOT NULL,
    "productive_minutes_yearly" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_cost_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "payer" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "electronic_id" TEXT NOT NULL,
    "filing_indicator" TEXT NOT NULL,
    "facility_filing_indicator" TEXT NOT NULL,
    "address_line" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payer_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "plan" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "plan_setting" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "unit_rule" TEXT NOT NULL,
    "payment_basis" TEXT NOT NULL,
    "percent_hundredths" INTEGER NOT NULL,
    "distinct_modifier" TEXT NOT NULL DEFAULT '59',
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_setting_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "referral_source" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "npi" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_source_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "group_note" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "interventions" TEXT[],
    "summary" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_note_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "group_note_part" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "group_note_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "engagement" INTEGER,
    "goal" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_note_part_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "signed_note" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "signer_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signer_credentials" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "attended_minutes" INTEGER NOT NULL,

    CONSTRAINT "signed_note_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "note_addendum" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signed_note_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "note_addendum_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "snippet" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "staff_member_id" UUID,
    "keyword" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "snippet_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "use_case" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("organization_id","user_id","key")
);

-- CreateTable
CREATE TABLE "job" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "stage" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "input" JSONB NOT NULL,
    "report" JSONB,
    "failure" TEXT,
    "requested_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "job_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_length" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "stored_file_chunk" (
    "organization_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_chunk_pkey" PRIMARY KEY ("organization_id","file_id","position")
);

-- CreateTable
CREATE TABLE "patient" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "medical_record_number" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "administrative_sex" TEXT NOT NULL,
    "phone" TEXT,
    "address_line" TEXT,
    "city" TEXT,
    "state" TEXT,
    "postal_code" TEXT,
    "deceased_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "patient_identifier" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "patient_identifier_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "condition" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "code_system" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "display" TEXT NOT NULL,
    "onset_on" DATE,
    "abated_on" DATE,
    "source_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "condition_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "coverage" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "member_id" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "coverage_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "referral" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "referral_source_id" UUID NOT NULL,
    "received_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decision_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "program" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "program_days" INTEGER NOT NULL,
    "census_target" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "program_phase" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "first_program_day" INTEGER NOT NULL,
    "last_program_day" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_phase_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "day_track_slot" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "session_type_id" UUID NOT NULL,
    "weekdays" INTEGER[],
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "day_track_slot_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "curriculum_topic" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "session_type_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "curriculum_topic_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "enrollment" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "referral_id" UUID,
    "coverage_id" UUID,
    "diagnosis_codes" TEXT[],
    "status" TEXT NOT NULL DEFAULT 'active',
    "starts_on" DATE NOT NULL,
    "planned_end_on" DATE NOT NULL,
    "ended_on" DATE,
    "held_from" DATE,
    "program_day_dates" DATE[],
    "first_program_day" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "enrollment_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "enrollment_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "session_type" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "discipline" TEXT NOT NULL,
    "min_size" INTEGER NOT NULL,
    "max_size" INTEGER NOT NULL,
    "session_minutes" INTEGER NOT NULL,
    "service_code" TEXT,
    "credential_codes" TEXT[],
    "color" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_type_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "session_type_id" UUID NOT NULL,
    "slot_id" UUID,
    "room_id" UUID NOT NULL,
    "leader_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "topic" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "seats_taken" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'scheduled',
    "cancel_reason" TEXT,
    "attendance_closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "session_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "seat" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "enrollment_id" UUID NOT NULL,
    "program_day" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'booked',
    "attendance" TEXT NOT NULL DEFAULT 'unmarked',
    "arrived_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "attended_minutes" INTEGER NOT NULL DEFAULT 0,
    "absence_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "booking" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "seat_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "booking_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_token_digest_key" ON "sign_in_session"("token_digest");

-- CreateIndex
CREATE INDEX "sign_in_session_account_id_idx" ON "sign_in_session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_organization_id_account_id_key" ON "membership"("organization_id", "account_id");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_transaction_id_ordinal_idx" ON "audit_event"("organization_id", "transaction_id", "ordinal");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_entity_entity_id_idx" ON "audit_event"("organization_id", "entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_link_organization_id_transaction_id_idx" ON "audit_link"("organization_id", "transaction_id");

-- CreateIndex
CREATE INDEX "charge_organization_id_service_day_idx" ON "charge"("organization_id", "service_day");

-- CreateIndex
CREATE INDEX "charge_organization_id_patient_id_service_day_idx" ON "charge"("organization_id", "patient_id", "service_day");

-- CreateIndex
CREATE UNIQUE INDEX "charge_organization_id_reverses_id_key" ON "charge"("organization_id", "reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "charge_organization_id_line_key_revision_sign_key" ON "charge"("organization_id", "line_key", "revision", "sign");

-- CreateIndex
CREATE INDEX "charge_attendance_organization_id_seat_id_idx" ON "charge_attendance"("organization_id", "seat_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_batch_organization_id_control_number_key" ON "claim_batch"("organization_id", "control_number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_batch_file_organization_id_batch_id_payer_id_claim_ki_key" ON "claim_batch_file"("organization_id", "batch_id", "payer_id", "claim_kind");

-- CreateIndex
CREATE UNIQUE INDEX "claim_organization_id_claim_number_key" ON "claim"("organization_id", "claim_number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_line_organization_id_charge_id_key" ON "claim_line"("organization_id", "charge_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_organization_id_posting_key_key" ON "ledger_transaction"("organization_id", "posting_key");

-- CreateIndex
CREATE INDEX "ledger_entry_organization_id_account_idx" ON "ledger_entry"("organization_id", "account");

-- CreateIndex
CREATE UNIQUE INDEX "site_organization_id_name_key" ON "site"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "site_closure_organization_id_site_id_day_key" ON "site_closure"("organization_id", "site_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "room_organization_id_site_id_name_key" ON "room"("organization_id", "site_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "room_lane_organization_id_room_id_position_key" ON "room_lane"("organization_id", "room_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "payer_organization_id_name_key" ON "payer"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "plan_organization_id_payer_id_name_key" ON "plan"("organization_id", "payer_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "referral_source_organization_id_name_key" ON "referral_source"("organization_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "group_note_organization_id_session_id_key" ON "group_note"("organization_id", "session_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_note_part_organization_id_seat_id_key" ON "group_note_part"("organization_id", "seat_id");

-- CreateIndex
CREATE INDEX "signed_note_organization_id_patient_id_signed_at_idx" ON "signed_note"("organization_id", "patient_id", "signed_at");

-- CreateIndex
CREATE UNIQUE INDEX "signed_note_organization_id_seat_id_key" ON "signed_note"("organization_id", "seat_id");

-- CreateIndex
CREATE UNIQUE INDEX "snippet_organization_id_staff_member_id_keyword_key" ON "snippet"("organization_id", "staff_member_id", "keyword");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "job_organization_id_kind_created_at_idx" ON "job"("organization_id", "kind", "created_at");

-- CreateIndex
CREATE INDEX "patient_organization_id_family_name_given_name_idx" ON "patient"("organization_id", "family_name", "given_name");

-- CreateIndex
CREATE UNIQUE INDEX "patient_organization_id_medical_record_number_key" ON "patient"("organization_id", "medical_record_number");

-- CreateIndex
CREATE UNIQUE INDEX "patient_identifier_organization_id_system_value_key" ON "patient_identifier"("organization_id", "system", "value");

-- CreateIndex
CREATE UNIQUE INDEX "condition_organization_id_patient_id_source_key_key" ON "condition"("organization_id", "patient_id", "source_key");

-- CreateIndex
CREATE INDEX "coverage_organization_id_patient_id_idx" ON "coverage"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "referral_organization_id_patient_id_idx" ON "referral"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "referral_organization_id_status_received_on_idx" ON "referral"("organization_id", "status", "received_on");

-- CreateIndex
CREATE UNIQUE INDEX "program_organization_id_site_id_name_key" ON "program"("organization_id", "site_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "program_phase_organization_id_program_id_position_key" ON "program_phase"("organization_id", "program_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "curriculum_topic_organization_id_program_id_session_type_id_key" ON "curriculum_topic"("organization_id", "program_id", "session_type_id", "position");

-- CreateIndex
CREATE INDEX "enrollment_organization_id_patient_id_idx" ON "enrollment"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "enrollment_organization_id_program_id_status_idx" ON "enrollment"("organization_id", "program_id", "status");

-- CreateIndex
CREATE INDEX "enrollment_event_organization_id_enrollment_id_recorded_at_idx" ON "enrollment_event"("organization_id", "enrollment_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_type_organization_id_name_key" ON "session_type"("organization_id", "name");

-- CreateIndex
CREATE INDEX "session_organization_id_site_id_day_idx" ON "session"("organization_id", "site_id", "day");

-- CreateIndex
CREATE INDEX "session_organization_id_leader_id_starts_at_idx" ON "session"("organization_id", "leader_id", "starts_at");

-- CreateIndex
CREATE INDEX "session_organization_id_program_id_starts_at_idx" ON "session"("organization_id", "program_id", "starts_at");

-- CreateIndex
CREATE INDEX "seat_organization_id_patient_id_idx" ON "seat"("organization_id", "patient_id");

-- CreateIndex
CREATE INDEX "seat_organization_id_enrollment_id_idx" ON "seat"("organization_id", "enrollment_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_organization_id_session_id_patient_id_key" ON "seat"("organization_id", "session_id", "patient_id");

-- CreateIndex
CREATE INDEX "booking_organization_id_resource_id_starts_at_idx" ON "booking"("organization_id", "resource_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_organization_id_session_id_idx" ON "booking"("organization_id", "session_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_staff_member_id_fkey" FOREIGN KEY ("organization_id", "staff_member_id") REFERENCES "staff_member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_organization_id_payer_id_fkey" FOREIGN KEY ("organization_id", "payer_id") REFERENCES "payer"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_organization_id_coverage_id_fkey" FOREIGN KEY ("organization_id", "coverage_id") REFERENCES "coverage"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_organization_id_reverses_id_fkey" FOREIGN KEY ("organization_id", "reverses_id") REFERENCES "charge"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge_attendance" ADD CONSTRAINT "charge_attendance_organization_id_charge_id_fkey" FOREIGN KEY ("organization_id", "charge_id") REFERENCES "charge"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge_attendance" ADD CONSTRAINT "charge_attendance_organization_id_seat_id_fkey" FOREIGN KEY ("organization_id", "seat_id") REFERENCES "signed_note"("organization_id", "seat_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_batch_file" ADD CONSTRAINT "claim_batch_file_organization_id_batch_id_fkey" FOREIGN KEY ("organization_id", "batch_id") REFERENCES "claim_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_batch_file" ADD CONSTRAINT "claim_batch_file_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_batch_id_fkey" FOREIGN KEY ("organization_id", "batch_id") REFERENCES "claim_batch"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_payer_id_fkey" FOREIGN KEY ("organization_id", "payer_id") REFERENCES "payer"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_organization_id_claim_id_fkey" FOREIGN KEY ("organization_id", "claim_id") REFERENCES "claim"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_organization_id_charge_id_fkey" FOREIGN KEY ("organization_id", "charge_id") REFERENCES "charge"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_organization_id_charge_id_fkey" FOREIGN KEY ("organization_id", "charge_id") REFERENCES "charge"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_organization_id_transaction_id_fkey" FOREIGN KEY ("organization_id", "transaction_id") REFERENCES "ledger_transaction"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_closure" ADD CONSTRAINT "site_closure_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_lane" ADD CONSTRAINT "room_lane_organization_id_room_id_fkey" FOREIGN KEY ("organization_id", "room_id") REFERENCES "room"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_lane" ADD CONSTRAINT "room_lane_organization_id_id_fkey" FOREIGN KEY ("organization_id", "id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_organization_id_room_id_fkey" FOREIGN KEY ("organization_id", "room_id") REFERENCES "room"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_organization_id_id_fkey" FOREIGN KEY ("organization_id", "id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_organization_id_id_fkey" FOREIGN KEY ("organization_id", "id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_credential" ADD CONSTRAINT "staff_credential_organization_id_staff_member_id_fkey" FOREIGN KEY ("organization_id", "staff_member_id") REFERENCES "staff_member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_cost" ADD CONSTRAINT "staff_cost_organization_id_staff_member_id_fkey" FOREIGN KEY ("organization_id", "staff_member_id") REFERENCES "staff_member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organization_id_payer_id_fkey" FOREIGN KEY ("organization_id", "payer_id") REFERENCES "payer"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_setting" ADD CONSTRAINT "plan_setting_organization_id_plan_id_fkey" FOREIGN KEY ("organization_id", "plan_id") REFERENCES "plan"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_note" ADD CONSTRAINT "group_note_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "session"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_note_part" ADD CONSTRAINT "group_note_part_organization_id_group_note_id_fkey" FOREIGN KEY ("organization_id", "group_note_id") REFERENCES "group_note"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_note_part" ADD CONSTRAINT "group_note_part_organization_id_seat_id_fkey" FOREIGN KEY ("organization_id", "seat_id") REFERENCES "seat"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_note" ADD CONSTRAINT "signed_note_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_note" ADD CONSTRAINT "signed_note_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "session"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_note" ADD CONSTRAINT "signed_note_organization_id_seat_id_fkey" FOREIGN KEY ("organization_id", "seat_id") REFERENCES "seat"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signed_note" ADD CONSTRAINT "signed_note_organization_id_signer_id_fkey" FOREIGN KEY ("organization_id", "signer_id") REFERENCES "staff_member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_organization_id_signed_note_id_fkey" FOREIGN KEY ("organization_id", "signed_note_id") REFERENCES "signed_note"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_chunk" ADD CONSTRAINT "stored_file_chunk_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_organization_id_id_fkey" FOREIGN KEY ("organization_id", "id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_identifier" ADD CONSTRAINT "patient_identifier_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "condition" ADD CONSTRAINT "condition_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_organization_id_plan_id_fkey" FOREIGN KEY ("organization_id", "plan_id") REFERENCES "plan"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_organization_id_referral_source_id_fkey" FOREIGN KEY ("organization_id", "referral_source_id") REFERENCES "referral_source"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program" ADD CONSTRAINT "program_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_phase" ADD CONSTRAINT "program_phase_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_track_slot" ADD CONSTRAINT "day_track_slot_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "day_track_slot" ADD CONSTRAINT "day_track_slot_organization_id_session_type_id_fkey" FOREIGN KEY ("organization_id", "session_type_id") REFERENCES "session_type"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curriculum_topic" ADD CONSTRAINT "curriculum_topic_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "curriculum_topic" ADD CONSTRAINT "curriculum_topic_organization_id_session_type_id_fkey" FOREIGN KEY ("organization_id", "session_type_id") REFERENCES "session_type"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_referral_id_fkey" FOREIGN KEY ("organization_id", "referral_id") REFERENCES "referral"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_organization_id_coverage_id_fkey" FOREIGN KEY ("organization_id", "coverage_id") REFERENCES "coverage"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment_event" ADD CONSTRAINT "enrollment_event_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_site_id_fkey" FOREIGN KEY ("organization_id", "site_id") REFERENCES "site"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_session_type_id_fkey" FOREIGN KEY ("organization_id", "session_type_id") REFERENCES "session_type"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_slot_id_fkey" FOREIGN KEY ("organization_id", "slot_id") REFERENCES "day_track_slot"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_room_id_fkey" FOREIGN KEY ("organization_id", "room_id") REFERENCES "room"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_organization_id_leader_id_fkey" FOREIGN KEY ("organization_id", "leader_id") REFERENCES "staff_member"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "session"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organization_id_patient_id_fkey" FOREIGN KEY ("organization_id", "patient_id") REFERENCES "patient"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_organization_id_enrollment_id_fkey" FOREIGN KEY ("organization_id", "enrollment_id") REFERENCES "enrollment"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_organization_id_resource_id_fkey" FOREIGN KEY ("organization_id", "resource_id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_organization_id_session_id_fkey" FOREIGN KEY ("organization_id", "session_id") REFERENCES "session"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_organization_id_seat_id_fkey" FOREIGN KEY ("organization_id", "seat_id") REFERENCES "seat"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
