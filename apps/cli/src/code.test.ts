import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { codeInput } from './code-input';
import { codeOutput } from './code-output';

const cli = fileURLToPath(new URL('..', import.meta.url));
const example = join(cli, 'examples/encounter.json');
const place = mkdtempSync(join(tmpdir(), 'threshold-cli-code-'));

beforeAll(() => {
  const built = spawnSync(process.execPath, [join(cli, 'build.mjs')], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}, 60_000);

function code(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli, 'dist/threshold.mjs'), 'code', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, THRESHOLD_DATA: place },
  });
  return { status, stdout, stderr };
}

type Encounter = z.input<typeof codeInput>;

/** The example with a change, as a file of its own. */
function changed(change: (encounter: Encounter) => unknown): string {
  const encounter = JSON.parse(readFileSync(example, 'utf8')) as Encounter;
  const path = join(place, 'encounter.json');
  writeFileSync(path, JSON.stringify(change(encounter)));
  return path;
}

describe('an encounter file', () => {
  it('is coded to lines, findings and amounts that are of the documented schema', () => {
    const { status, stdout, stderr } = code(example, '--json');
    const answer = codeOutput.parse(JSON.parse(stdout));
    const lines = answer.lines.map(({ side, code: procedure, modifiers, units }) =>
      [side, procedure, ...modifiers, `x${units}`].join(' '),
    );
    // An assistant gave 23 of 36 minutes: one of two units is hers (CMS therapy assistant billing examples, scenario 1).
    expect(lines).toEqual(
      expect.arrayContaining([
        'professional 96164 x1',
        'professional 96165 x2',
        'professional 99214 x1',
        'facility 97110 XE GP x1',
        'facility 97110 XE CQ GP x1',
        'facility 97140 XE GP x2',
        'facility G0463 x1',
      ]),
    );
    // The hospital's visit denies the group beside it (CMS NCCI, July 2024).
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ rule: 'procedure-pair', code: '96164', severity: 'error' }),
    );
    expect(answer.totals.chargeCents).toBe(answer.lines.reduce((sum, { chargeCents }) => sum + chargeCents, 0));
    expect({ status, stderr }).toEqual({ status: 1, stderr: `${example}: ${answer.totals.errors} errors\n` });
  });

  it('of a standalone site has professional lines alone, divides Medicare’s amounts and ends with 0', () => {
    const path = changed((encounter) => ({
      ...encounter,
      site: { ...encounter.site, placeOfService: '11', providerBasedStatus: 'standalone' },
      services: encounter.services.filter(({ id }) => id === 'e'),
    }));
    const { status, stdout } = code(path, '--json');
    const { lines } = codeOutput.parse(JSON.parse(stdout));
    expect(lines).toMatchObject([{ side: 'professional', code: '99214', placeOfService: '11' }]);
    const [{ amount, medicare } = {}] = lines;
    if (!amount?.known || !medicare) throw new Error('The visit has an amount');
    const parts = Object.values(medicare).reduce((sum, cents) => sum + cents, 0);
    expect(parts).toBe(amount.expectedCents);
    expect(amount.derivation.map(({ source }) => source).join()).toContain('CMS PFS relative value file');
    expect(status).toBe(0);
  });

  it('in words says what each line is and why', () => {
    const { stdout } = code(example);
    expect(stdout).toContain('level by time: 32 minutes in total: level reached at 30');
    expect(stdout).toContain('facility      97110-XE-CQ-GP');
    expect(stdout).toMatch(/^error +procedure-pair 96164/m);
    expect(stdout).toMatch(/^charged \$1,265\.00, expected \$/m);
  });
});

describe('a file that is none ends with 2 and says where', () => {
  it.each([
    ['an unknown field', (one: Encounter) => ({ ...one, payor: 'x' }), 'Unrecognized key: "payor"'],
    [
      'a service twice',
      (one: Encounter) => ({ ...one, services: [...one.services, one.services[0]] }),
      'services[5].id: a stands twice',
    ],
    [
      'a wrong check digit',
      (one: Encounter) => ({ ...one, clinicians: [{ ...one.clinicians[0], npi: '1234567890' }] }),
      'clinicians[0].npi: The check digit of this NPI does not hold',
    ],
    [
      'a diagnosis of nobody',
      (one: Encounter) => ({ ...one, services: [{ ...one.services[0], diagnoses: ['F329'] }] }),
      'services[0].diagnoses[0]: F329 is no diagnosis of the encounter',
    ],
    [
      'minutes that are no number',
      (one: Encounter) => ({
        ...one,
        services: [{ ...one.services[0], portions: [{ clinicianId: 'psy', minutes: 'an hour' }] }],
      }),
      'services[0].portions[0].minutes',
    ],
  ] as const)('%s', (_, change, message) => {
    const { status, stdout, stderr } = code(changed(change));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('no JSON, no file, no name', () => {
    const broken = join(place, 'broken.json');
    writeFileSync(broken, '{"day":');
    expect(code(broken)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('is no JSON') });
    expect(code('/no/such/file')).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot be read') });
    expect(code()).toMatchObject({ status: 2, stderr: expect.stringContaining('--schema input') });
  });
});

it('people who are unknown to the file are a finding, and nothing that was done is lost', () => {
  const path = changed((one) => ({ ...one, clinicians: one.clinicians.slice(1) }));
  const { findings, lines, unbilled } = codeOutput.parse(JSON.parse(code(path, '--json').stdout));
  expect(findings.map(({ rule }) => rule)).toContain('record');
  const told = new Set([
    ...lines.flatMap(({ serviceIds }) => serviceIds),
    ...unbilled.map(({ serviceId }) => serviceId),
  ]);
  expect([...told].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('the schemas are printed as JSON Schema', () => {
  for (const which of ['input', 'output']) {
    const { status, stdout } = code('--schema', which);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', $schema: expect.stringContaining('json-schema.org') });
  }
});
