import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Config {
  readonly forbidden: readonly { readonly name: string }[];
  readonly options: Record<string, unknown>;
}
const config = createRequire(import.meta.url)('./dependency-cruiser.cjs') as Config;

/** Rule -> a file that breaks it: where it stands, and what it says. */
const BREACHES: Readonly<Record<string, readonly [string, string]>> = {
  'no-circles': ['packages/domain/src/kernel/circle-a.ts', "import './circle-b';"],
  'no-unresolvable': ['packages/domain/src/kernel/gone.ts', "import './nowhere';"],
  'domain-is-pure': ['packages/domain/src/kernel/reads.ts', "import 'node:fs';"],
  'domain-slices-meet-at-their-index': ['packages/domain/src/finance/deep.ts', "import '../billing/inner';"],
  'only-stores-touch-the-database': ['packages/api/src/patients/list.ts', "import '../../../db/src/client';"],
  'inputs-are-browser-safe': ['packages/api/src/patients/list.input.ts', "import './rows.store';"],
  'api-slices-do-not-meet': ['packages/api/src/programs/peek.ts', "import '../patients/use';"],
  'workflows-call-use-cases-not-stores': ['packages/api/src/workflows/flow.ts', "import '../patients/rows.store';"],
  'web-never-touches-the-database': [
    'apps/web/src/auth/raw.ts',
    "import '../../../../packages/db/src/generated/client';",
  ],
  'browser-takes-only-types-and-inputs-from-api': [
    'apps/web/src/features/patients/call.ts',
    "import '../../../../../packages/api/src/patients/use';",
  ],
  'web-features-do-not-meet': ['apps/web/src/features/notes/meet.ts', "import '../patients/fine';"],
  'routes-are-the-top': ['apps/web/src/components/up.ts', "import '../app/page';"],
  'shared-components-know-no-feature': ['apps/web/src/components/knows.ts', "import '../features/patients/fine';"],
  'x12-knows-nobody': ['packages/x12/src/clinic.ts', "import '../../domain/src/kernel/index';"],
  'x12-is-pure': ['packages/x12/src/disk.ts', "import 'node:fs';"],
  'only-billing-and-authorizations-speak-edi': ['packages/api/src/patients/edi.ts', "import '../../../x12/src/index';"],
  'web-and-ui-speak-no-edi': [
    'apps/web/src/features/patients/edi.ts',
    "import '../../../../../packages/x12/src/index';",
  ],
  'worker-and-cli-run-the-database-but-do-not-query-it': [
    'apps/worker/src/query.ts',
    "import '../../../packages/db/src/client';",
  ],
  'e2e-uses-the-seed-not-the-api': ['e2e/cheat.ts', "import '../packages/api/src/patients/use';"],
  'db-takes-only-types-from-domain': ['packages/db/src/rule.ts', "import '../../domain/src/kernel/index';"],
  'ui-knows-no-business': ['packages/ui/src/clinic.ts', "import '../../domain/src/kernel/index';"],
  'db-knows-only-domain': ['packages/db/src/up.ts', "import '../../api/src/patients/use';"],
  'nobody-imports-an-app-or-e2e': [
    'packages/api/src/patients/app.ts',
    "import '../../../../apps/web/src/features/patients/fine';",
  ],
  'nobody-imports-the-bench': ['packages/api/src/patients/fast.ts', "import '../../../../bench/src/measure';"],
  'bench-measures-from-outside': ['bench/src/inside.ts', "import '../../packages/db/src/generated/client';"],
  'apps-do-not-meet': ['apps/cli/src/meet.ts', "import '../../worker/src/fine';"],
};

/** What the breaches reach for, and a few imports that are allowed. */
const GROUND: Readonly<Record<string, string>> = {
  'tsconfig.json': '{}',
  'packages/domain/src/kernel/index.ts': 'export const one = 1; export type One = 1;',
  'packages/domain/src/kernel/circle-b.ts': "import './circle-a';",
  'packages/domain/src/billing/index.ts': "export { one } from '../kernel/index';",
  'packages/domain/src/billing/inner.ts': 'export const inner = 1;',
  'packages/domain/src/finance/index.ts': "export { one } from '../billing/index';",
  'packages/db/src/client.ts':
    "import type { One } from '../../domain/src/kernel/index'; export const client: One = 1;",
  'packages/db/src/generated/client.ts': 'export const generated = 1;',
  'packages/api/src/patients/rows.store.ts': "import '../../../db/src/client';",
  'packages/api/src/patients/use.ts': "import './rows.store'; export type View = 1;",
  'packages/api/src/billing/to-837.ts': "import '../../../x12/src/index';",
  'packages/x12/src/index.ts': 'export const x12 = 1;',
  'apps/web/src/features/patients/fine.ts':
    "import type { View } from '../../../../../packages/api/src/patients/use'; export const fine: View = 1;",
  'apps/web/src/app/page.ts': "import '../features/patients/fine';",
  'bench/src/measure.ts': "import '../../packages/api/src/patients/use';",
  'apps/worker/src/fine.ts': "import '../../../packages/api/src/patients/use';",
};

let root: string;
let violations: { rule: string; from: string }[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'threshold-walls-'));
  const files = Object.entries(GROUND).concat(Object.values(BREACHES).map(([path, text]) => [path, text]));
  // Every slice of the table gets a neighbor that it may not know.
  for (const [slice, stranger] of sliceBreaches())
    files.push([`packages/domain/src/${slice}/stranger.ts`, `import '../${stranger}/index';`]);
  for (const slice of slices())
    if (!(`packages/domain/src/${slice}/index.ts` in GROUND))
      files.push([`packages/domain/src/${slice}/index.ts`, 'export {};']);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { output } = await cruise(['apps', 'packages', 'e2e', 'bench'], {
    ...config.options,
    tsConfig: undefined,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...config.forbidden] },
  } as never);
  violations = (output as ICruiseResult).summary.violations.map((one) => ({ rule: one.rule.name, from: one.from }));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sliceRules = () => config.forbidden.filter(({ name }) => /^domain-.+-leans-only-on-/.test(name));
const slices = () => sliceRules().map(({ name }) => name.replace(/^domain-(.+)-leans-only-on-.*$/, '$1'));
/** For each slice one that its rule does not name. */
const sliceBreaches = () =>
  sliceRules().map(({ name }) => {
    const [, slice = '', may = ''] = /^domain-(.+)-leans-only-on-(.*)$/.exec(name) ?? [];
    const stranger = slices().find((one) => one !== slice && !may.split('+').includes(one)) ?? '';
    return [slice, stranger, name] as const;
  });

describe('a planted breach', () => {
  it.each(Object.entries(BREACHES))('of %s is caught', (rule, [from]) => {
    expect(violations).toContainEqual({ rule, from });
  });

  it('of every slice of the domain is caught', () => {
    for (const [slice, , rule] of sliceBreaches())
      expect(violations).toContainEqual({ rule, from: `packages/domain/src/${slice}/stranger.ts` });
  });

  it('is planted for every rule that there is', () => {
    const planted = [...Object.keys(BREACHES), ...sliceBreaches().map(([, , name]) => name)];
    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.includes(name))).toEqual([]);
  });
});

it('lets everything through that is allowed', () => {
  const allowed = Object.keys(GROUND);
  expect(violations.filter(({ from, rule }) => allowed.includes(from) && rule !== 'no-circles')).toEqual([]);
});
