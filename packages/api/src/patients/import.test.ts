import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRequestContext, inUseCase, realSurroundings } from '../context';
import type { Checkpoint } from '../jobs/job-door';
import { newKey, openTestClinic, refusalOf } from '../testing/clinic';
import type { TestClinic } from '../testing/clinic';
import { SEEDED_NOW_MS } from '@threshold/db/testing';
import { importJob } from './import-job';
import { importReport } from './import-report.input';
import { runImport } from './run-import';
import { insertImportJob } from './start-import';
import { storeUpload } from './store-upload';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await openTestClinic(inject('serverUrl'));
});
afterAll(() => clinic.close());

const surroundings = { ...realSurroundings, nowMs: () => SEEDED_NOW_MS };
const folder = new URL('../../../db/seed/fhir/', import.meta.url);
const shipped = () => readdirSync(folder).filter((name) => name.endsWith('.json.gz'));
const fileOf = (name: string) => readFileSync(new URL(name, folder));

async function runner(account = 'coordinator') {
  const actor = await clinic.actor(account);
  return { ...createRequestContext({ database: clinic.database, surroundings, actor }), actor };
}

const checkpointOf =
  (asked: Awaited<ReturnType<typeof runner>>): Checkpoint =>
  (work) =>
    inUseCase(asked, 'operations', work);

const upload = async (bytes: Uint8Array, name = 'bundle.json') =>
  inUseCase(await runner(), 'operations', async (context) => {
    const stored = await storeUpload(context, { name, bytes });
    if (!stored.ok) throw new Error(stored.refusal.code);
    return stored.value.fileId;
  });

/** Uploads, starts and works an import off as the worker does; answers the job's row. */
async function imported(content: Uint8Array | object) {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
  const coordinator = await clinic.as('coordinator');
  const fileId = await upload(bytes);
  const { jobId } = await coordinator.patients.startImport({ idempotencyKey: newKey(), data: { fileId } });
  const { organizationId } = await clinic.actor('coordinator');
  await importJob({ database: clinic.database, surroundings }, { organizationId, jobId });
  return coordinator.jobs.get({ jobId });
}
const reportOf = (job: { report: unknown }) => importReport.parse(job.report);

/** Everything an import may touch, as text: equal means that nothing was changed. */
const footprint = async () =>
  JSON.stringify(
    await clinic.rows(`SELECT (SELECT json_agg(p ORDER BY p.id) FROM patient p) AS patients,
      (SELECT json_agg(i ORDER BY i.id) FROM patient_identifier i) AS identifiers,
      (SELECT json_agg(c ORDER BY c.id) FROM condition c) AS conditions,
      (SELECT json_agg(c ORDER BY c.id) FROM coverage c) AS coverages`),
  );

const person = (over: object = {}, number = 'T-1') => ({
  resource: {
    resourceType: 'Patient',
    id: number,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, system: 'urn:test', value: number }],
    name: [{ family: 'Sample', given: ['Alex'] }],
    gender: 'female',
    birthDate: '1980-02-29',
    address: [{ line: ['1 Main St'], city: 'Chicago', state: 'IL', postalCode: '60601' }],
    ...over,
  },
});
const condition = (over: object = {}, number = 'T-1') => ({
  resource: {
    resourceType: 'Condition',
    id: 'c-1',
    subject: { reference: `Patient/${number}` },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '82423001', display: 'Chronic pain' }] },
    onsetDateTime: '2020-01-01',
    ...over,
  },
});
const claim = (payer: string, day: string, number = 'T-1') => ({
  resource: {
    resourceType: 'Claim',
    patient: { reference: `Patient/${number}` },
    billablePeriod: { start: day, end: day },
    insurance: [{ focal: true, coverage: { display: payer } }],
  },
});
const bundle = (...entry: object[]) => ({ resourceType: 'Bundle', type: 'collection', entry });
const zero = { taken: 0, changed: 0, unchanged: 0, skipped: 0 };

describe('an import of the bundles that ship', () => {
  it('takes every person with conditions and a coverage, and a second import changes nothing and says so', async () => {
    const names = shipped();
    expect(names).toHaveLength(6);
    let conditions = 0;
    for (const name of names) {
      const job = await imported(fileOf(name));
      expect(job).toMatchObject({ status: 'done', failure: null, done: 1, total: 1, fileName: 'bundle.json' });
      const report = reportOf(job);
      expect(report.patients).toEqual({ ...zero, taken: 1 });
      expect(report.coverages).toEqual({ ...zero, taken: 1 });
      expect(report.changedFields).toEqual([]);
      conditions += report.conditions.taken;
    }
    const [stored] = await clinic.rows(
      `SELECT count(DISTINCT p.id)::int AS people, count(DISTINCT c.id)::int AS conditions, count(DISTINCT v.id)::int AS coverages
         FROM patient_identifier i JOIN patient p ON p.id = i.patient_id JOIN condition c ON c.patient_id = p.id
         JOIN coverage v ON v.patient_id = p.id AND v.effective_to IS NULL`,
    );
    expect(stored).toEqual({ people: 6, conditions, coverages: 6 });

    const before = await footprint();
    for (const name of names) {
      const report = reportOf(await imported(gunzipSync(fileOf(name))));
      expect(report.patients).toEqual({ ...zero, unchanged: 1 });
      expect(report.coverages).toEqual({ ...zero, unchanged: 1 });
      expect({ ...report.conditions, unchanged: 0 }).toEqual(zero);
      expect(report.changedFields).toEqual([]);
    }
    expect(await footprint()).toBe(before);
  });

  it('repeats no value of a record in its report', async () => {
    const reports = await clinic.rows<{ text: string }>(
      'SELECT report::text || coalesce(failure, $1) AS text FROM job',
      [''],
    );
    expect(reports.length).toBeGreaterThan(6);
    for (const { text } of reports) expect(text).not.toMatch(/Johnston|Chauncey|1975|f4673866|Boston|Fracture/i);
  });
});

describe('a second import of a person who changed', () => {
  it('brings the row up to date and names the fields only', async () => {
    await imported(bundle(person({}, 'CH-1')));
    const job = await imported(
      bundle(person({ birthDate: '1980-03-01', name: [{ family: 'Newname', given: ['Alex'] }], address: [] }, 'CH-1')),
    );
    const report = reportOf(job);
    expect(report.patients).toEqual({ ...zero, changed: 1 });
    expect(report.changedFields).toEqual([
      { what: 'patients', field: 'familyName', count: 1 },
      { what: 'patients', field: 'birthDate', count: 1 },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Newname|1980/);
    // The address left out by the source is not erased.
    expect(
      await clinic.rows(
        "SELECT family_name, birth_date::text, address_line, version FROM patient WHERE medical_record_number = 'CH-1'",
      ),
    ).toEqual([{ family_name: 'Newname', birth_date: '1980-03-01', address_line: '1 Main St', version: 2 }]);
  });

  it('closes a condition that is resolved now, once, on the day of the import when the source names none', async () => {
    const resolved = { clinicalStatus: { coding: [{ code: 'resolved' }] } };
    await imported(bundle(person({}, 'CO-1'), condition({}, 'CO-1')));
    const first = reportOf(await imported(bundle(person({}, 'CO-1'), condition(resolved, 'CO-1'))));
    expect(first.changedFields).toEqual([{ what: 'conditions', field: 'abatedOn', count: 1 }]);
    const second = reportOf(await imported(bundle(person({}, 'CO-1'), condition(resolved, 'CO-1'))));
    expect(second.conditions).toEqual({ ...zero, unchanged: 1 });
    expect(
      await clinic.rows(
        "SELECT abated_on::text FROM condition c JOIN patient p ON p.id = c.patient_id WHERE p.medical_record_number = 'CO-1'",
      ),
    ).toEqual([{ abated_on: '2026-11-18' }]);
  });
});

describe('coverage from an import', () => {
  const coverages = (number: string) =>
    clinic.rows(
      `SELECT l.name, v.effective_from::text AS from, v.effective_to::text AS to FROM coverage v JOIN plan l ON l.id = v.plan_id
         JOIN patient p ON p.id = v.patient_id WHERE p.medical_record_number = $1 ORDER BY v.effective_from`,
      [number],
    );

  it('is one a plan: the payer named last goes on, an earlier one ended when it was last named', async () => {
    const report = reportOf(
      await imported(
        bundle(
          person({}, 'PY-1'),
          claim('private', '2019-01-01', 'PY-1'),
          claim('private', '2020-03-01', 'PY-1'),
          claim('Medicare Part B', '2024-05-05', 'PY-1'),
          claim('DUAL_ELIGIBLE', '2023-05-05', 'PY-1'),
        ),
      ),
    );
    expect(report.coverages).toEqual({ ...zero, taken: 2 });
    expect(await coverages('PY-1')).toEqual([
      { name: 'Prairie PPO', from: '2019-01-01', to: '2020-03-01' },
      { name: 'Original Medicare', from: '2023-05-05', to: null },
    ]);
  });

  it('of a payer that no plan is called is skipped and said, and taken once the name is known', async () => {
    const file = bundle(person({}, 'PY-2'), claim('Acme Mutual', '2024-01-01', 'PY-2'));
    const before = reportOf(await imported(file));
    expect(before.coverages).toEqual({ ...zero, skipped: 1 });
    expect(before.findings).toContainEqual({
      outcome: 'skipped',
      code: 'payer-unknown',
      resourceType: 'Coverage',
      count: 1,
    });
    await clinic.rows(
      `INSERT INTO payer_name (organization_id, id, name, plan_id, effective_from, source)
       SELECT organization_id, gen_random_uuid(), 'acme mutual', id, '2026-01-01', 'test' FROM plan WHERE name = 'Prairie PPO'`,
    );
    expect(reportOf(await imported(file)).coverages).toEqual({ ...zero, taken: 1 });
    const [member] = await clinic.rows<{ member_id: string | null }>(
      "SELECT member_id FROM coverage v JOIN patient p ON p.id = v.patient_id WHERE p.medical_record_number = 'PY-2'",
    );
    expect(member).toEqual({ member_id: null });
  });

  it('leaves a coverage alone that a person confirmed with its real member number', async () => {
    await clinic.rows(
      `UPDATE coverage SET member_id = 'REAL1', effective_from = '2026-01-01' FROM patient p
        WHERE p.id = coverage.patient_id AND p.medical_record_number = 'PY-2'`,
    );
    const file = bundle(person({}, 'PY-2'), claim('Acme Mutual', '2024-01-01', 'PY-2'));
    expect(reportOf(await imported(file)).coverages).toEqual({ ...zero, unchanged: 1 });
    expect(await coverages('PY-2')).toEqual([{ name: 'Prairie PPO', from: '2026-01-01', to: null }]);
  });

  it('does not bring back one that a person removed', async () => {
    await clinic.rows(
      `UPDATE coverage SET removed_at = now(), member_id = NULL FROM patient p
        WHERE p.id = coverage.patient_id AND p.medical_record_number = 'PY-2'`,
    );
    await imported(bundle(person({}, 'PY-2'), claim('Acme Mutual', '2024-01-01', 'PY-2')));
    const [left] = await clinic.rows<{ shown: number; all: number }>(
      `SELECT count(*) FILTER (WHERE removed_at IS NULL)::int AS shown, count(*)::int AS all
         FROM coverage v JOIN patient p ON p.id = v.patient_id WHERE p.medical_record_number = 'PY-2'`,
    );
    expect(left).toEqual({ shown: 0, all: 1 });
  });
});

describe('an entry that cannot be taken', () => {
  it('with the record number of somebody else spoils only itself, and everything that hangs on it is counted', async () => {
    const [taken] = await clinic.rows<{ number: string }>(
      "SELECT medical_record_number AS number FROM patient WHERE medical_record_number LIKE 'D%' AND organization_id = (SELECT id FROM organization WHERE slug = 'lakeside') LIMIT 1",
    );
    const number = taken?.number ?? '';
    const report = reportOf(
      await imported(
        bundle(person({}, number), condition({}, number), claim('private', '2020-01-01', number), person({}, 'OK-1')),
      ),
    );
    expect(report.patients).toEqual({ ...zero, taken: 1, skipped: 1 });
    expect(report.findings.map(({ code }) => code)).toEqual([
      'medical-record-number-taken',
      'patient-unknown',
      'patient-unknown',
    ]);
  });

  it('twice in one file is taken once', async () => {
    const report = reportOf(
      await imported(
        bundle(
          person({}, 'DU-1'),
          person({ birthDate: '1999-01-01' }, 'DU-1'),
          condition({}, 'DU-1'),
          condition({ onsetDateTime: '2021-01-01' }, 'DU-1'),
        ),
      ),
    );
    expect(report.patients).toEqual({ ...zero, taken: 1, skipped: 1 });
    expect(report.conditions).toEqual({ ...zero, taken: 1, skipped: 1 });
    expect(report.findings.map(({ code }) => code)).toEqual(['duplicate-identifier', 'duplicate-condition']);
  });

  it.each([
    ['a system with a zero character', { identifier: [{ system: 'urn:\u0000x', value: 'Z-1' }] }],
    ['a system of ten thousand characters', { identifier: [{ system: 'u'.repeat(10_000), value: 'Z-1' }] }],
    ['half a surrogate pair in the system', { identifier: [{ system: 'urn:\ud800', value: 'Z-1' }] }],
  ])('has an identifier of %s', async (_, over) => {
    const before = await footprint();
    const report = reportOf(await imported(bundle(person(over))));
    expect(report.findings).toEqual([
      { outcome: 'skipped', code: 'identifier-unusable', resourceType: 'Patient', count: 1 },
    ]);
    expect(await footprint()).toBe(before);
  });

  it('leaves hostile text where the text is free harmless, and the next import finds it unchanged', async () => {
    const file = bundle(
      person({ name: [{ family: 'Rob\u0000ert\ud800\u202e', given: ["'); DROP TABLE patient;--"] }] }, 'HO-1'),
      condition({ id: 'c\u0000\ud800'.repeat(5_000) }, 'HO-1'),
      condition({ id: 'c-2', code: { coding: [{ code: 'x\u0000' }] } }, 'HO-1'),
      { resource: JSON.parse('{"resourceType":"__proto__","__proto__":{"polluted":true}}') as object },
      { resource: { resourceType: '<script>alert(1)</script>' } },
    );
    const first = reportOf(await imported(file));
    expect(first.patients).toEqual({ ...zero, taken: 1 });
    expect(first.conditions).toEqual({ ...zero, taken: 1, skipped: 1 });
    expect(JSON.stringify(first)).not.toMatch(/script|__proto__/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const second = reportOf(await imported(file));
    expect(second.patients).toEqual({ ...zero, unchanged: 1 });
    expect(second.conditions).toEqual({ ...zero, unchanged: 1, skipped: 1 });
  });
});

describe('a file that cannot be taken', () => {
  const text = (content: string) => Buffer.from(content);
  const good = JSON.stringify(bundle(person({}, 'NEVER')));

  it.each([
    ['cut off', text(good.slice(0, -20)), 'not-json'],
    ['cut off while compressed', gzipSync(good).subarray(0, -9), 'gzip-damaged'],
    ['damaged while compressed', Buffer.concat([gzipSync(good).subarray(0, 12), Buffer.alloc(40, 7)]), 'gzip-damaged'],
    ['larger than 64 MB inside 64 KB', gzipSync(Buffer.alloc(65 * 1024 * 1024, 32)), 'inflated-too-large'],
    ['not UTF-8', Buffer.concat([text('{"a":"'), Buffer.from([0xff, 0xfe, 0xed, 0xa0, 0x80]), text('"}')]), 'not-utf8'],
    ['another resource', text('{"resourceType":"Patient"}'), 'not-a-bundle'],
    ['a bundle by prototype only', text('{"__proto__":{"resourceType":"Bundle"}}'), 'not-a-bundle'],
    ['no resource type but a list', text('{"resourceType":["Bundle"]}'), 'not-a-bundle'],
    [
      'nested 200,000 deep',
      text(`{"resourceType":"Bundle","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
      'too-deep',
    ],
    ['of too many entries', text(`{"resourceType":"Bundle","entry":[${'0,'.repeat(100_000)}0]}`), 'too-many-entries'],
  ])('%s, is refused with its reason and changes nothing', async (_, bytes, failure) => {
    const before = await footprint();
    expect(await imported(bytes)).toMatchObject({ status: 'failed', failure, done: 0 });
    expect(await footprint()).toBe(before);
  });

  it('of wrong types everywhere and numbers beyond measure is read to its end and brings nobody', async () => {
    const before = await footprint();
    const odd =
      '{"resourceType":"Bundle","total":1e309,"entry":[null,7,{"resource":{"resourceType":"Patient","birthDate":1e309,"name":"x","identifier":{"a":[]}}},{"resource":{"resourceType":"Condition","subject":[],"code":-0}}]}';
    const job = await imported(text(odd));
    expect(job).toMatchObject({ status: 'done', total: 0 });
    expect(reportOf(job).findings.map(({ code }) => code)).toEqual([
      'not-a-resource',
      'no-identifier',
      'patient-unknown',
    ]);
    expect(await footprint()).toBe(before);
  });
});

describe('an import that is killed', () => {
  it('goes on after its last transaction, and its report is that of an import that was never killed', async () => {
    const many = bundle(...Array.from({ length: 7 }, (_, index) => person({}, `KI-${index}`)));
    const asked = await runner();
    const fileId = await upload(Buffer.from(JSON.stringify(many)));
    const jobId = newKey();
    await inUseCase(asked, 'operations', (context) => insertImportJob(context, { jobId, fileId }));
    const killedAt = (at: number) =>
      runImport(checkpointOf(asked), {
        jobId,
        batchSize: 2,
        onProgress: ({ done }) => {
          if (done >= at) throw new Error('killed');
        },
      });
    await expect(killedAt(2)).rejects.toThrow('killed');
    await expect(killedAt(4)).rejects.toThrow('killed');
    const coordinator = await clinic.as('coordinator');
    expect(await coordinator.jobs.get({ jobId })).toMatchObject({ status: 'running', done: 4, total: 7 });
    await runImport(checkpointOf(asked), { jobId, batchSize: 2 });
    await runImport(checkpointOf(asked), { jobId });
    const job = await coordinator.jobs.get({ jobId });
    expect(job).toMatchObject({ status: 'done', done: 7, total: 7 });
    expect(reportOf(job).patients).toEqual({ ...zero, taken: 7 });
  });

  it('and run by two workers at once is done once', async () => {
    const many = bundle(...Array.from({ length: 6 }, (_, index) => person({}, `TW-${index}`)));
    const asked = await runner();
    const fileId = await upload(Buffer.from(JSON.stringify(many)));
    const jobId = newKey();
    await inUseCase(asked, 'operations', (context) => insertImportJob(context, { jobId, fileId }));
    await Promise.all([1, 2, 3].map(() => runImport(checkpointOf(asked), { jobId, batchSize: 1 })));
    const job = await (await clinic.as('coordinator')).jobs.get({ jobId });
    expect(job).toMatchObject({ status: 'done', done: 6 });
    expect(reportOf(job).patients).toEqual({ ...zero, taken: 6 });
    expect(await clinic.rows("SELECT id FROM patient WHERE medical_record_number LIKE 'TW-%'")).toHaveLength(6);
  });
});

describe('who may import', () => {
  it('leaves one message with ids only in the queue, in the transaction of the request', async () => {
    const coordinator = await clinic.as('coordinator');
    const fileId = await upload(Buffer.from('{}'));
    const request = { idempotencyKey: newKey(), data: { fileId } };
    const answers = await Promise.all([
      coordinator.patients.startImport(request),
      coordinator.patients.startImport(request),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    const messages = await clinic.rows<{ data: unknown }>(
      "SELECT data FROM pgboss.job WHERE name = 'import-fhir' AND data->>'jobId' = $1",
      [answers[0]?.jobId],
    );
    const { organizationId } = await clinic.actor('coordinator');
    expect(messages).toEqual([{ data: { organizationId, jobId: answers[0]?.jobId } }]);
  });

  it('is no therapist, and nobody of another organization reaches the file or the job', async () => {
    const fileId = await upload(Buffer.from('{}'));
    const data = { idempotencyKey: newKey(), data: { fileId } };
    expect(await refusalOf((await clinic.as('therapist')).patients.startImport(data))).toEqual({
      code: 'forbidden',
      action: 'patient.import',
    });
    const stranger = await clinic.as('coordinator@cedar');
    expect(await refusalOf(stranger.patients.startImport(data))).toEqual({ code: 'not-found', what: 'file' });
    const { jobId } = await (
      await clinic.as('coordinator')
    ).patients.startImport({ ...data, idempotencyKey: newKey() });
    expect(await refusalOf(stranger.jobs.get({ jobId }))).toEqual({ code: 'not-found', what: 'job' });
    expect(await stranger.jobs.list({ kind: 'import-fhir' })).toEqual([]);
  });

  it('sends a file that is neither JSON nor gzip, empty, or too large, and it is not even kept', async () => {
    const count = () => clinic.rows('SELECT count(*) FROM stored_file');
    const before = await count();
    await expect(upload(Buffer.from('PK\u0003\u0004zip'))).rejects.toThrow('upload-not-a-bundle-file');
    await expect(upload(Buffer.alloc(0))).rejects.toThrow('upload-empty');
    await expect(upload(Buffer.alloc(20 * 1024 * 1024 + 1, 123))).rejects.toThrow('upload-too-large');
    expect(await count()).toEqual(before);
  });

  it('names a file by the last part of its path, without characters that mislead', async () => {
    const fileId = await upload(Buffer.from('{}'), '../../etc/x\u202egnp.json');
    expect(await clinic.rows('SELECT name FROM stored_file WHERE id = $1', [fileId])).toEqual([{ name: 'x gnp.json' }]);
  });
});
