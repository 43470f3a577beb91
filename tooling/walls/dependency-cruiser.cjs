// Who may import whom. One table says which domain slice may lean on which; everything else derives from it.
// breaches.test.ts plants a breach of every rule and sees it caught.
const DOMAIN = {
  kernel: [],
  access: ['kernel'],
  directory: ['kernel'],
  patients: ['kernel', 'directory'],
  outcomes: ['kernel'],
  programs: ['kernel', 'directory', 'outcomes'],
  staffing: ['kernel', 'directory'],
  scheduling: ['kernel', 'directory', 'programs', 'staffing'],
  encounters: ['kernel', 'directory', 'programs', 'scheduling'],
  'service-lines': ['kernel', 'directory', 'scheduling', 'outcomes'],
  trials: ['kernel', 'directory', 'scheduling'],
  contracts: ['kernel', 'directory'],
  billing: ['kernel', 'directory', 'patients', 'scheduling', 'encounters', 'service-lines', 'trials', 'contracts'],
  authorizations: ['kernel', 'directory', 'patients', 'billing'],
  estimates: ['kernel', 'directory', 'patients', 'contracts', 'billing'],
  finance: ['kernel', 'directory', 'patients', 'programs', 'staffing', 'scheduling', 'billing', 'contracts'],
};

const D = '^packages/domain/src/';
const TESTS = '\\.(test|bench)\\.tsx?$|\\.fixture\\.ts$|/golden/';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const sliceRules = Object.entries(DOMAIN).map(([slice, may]) =>
  rule(
    `domain-${slice}-leans-only-on-${may.join('+') || 'nothing'}`,
    { path: `${D}${slice}/` },
    { path: `${D}[^/]+/`, pathNot: `${D}(${[slice, ...may].join('|')})/` },
  ),
);

module.exports = {
  forbidden: [
    rule('no-circles', {}, { circular: true }),
    // Next.js answers for server-only itself.
    rule('no-unresolvable', {}, { couldNotResolve: true, pathNot: '^server-only$' }),
    rule(
      'domain-is-pure',
      { path: D, pathNot: TESTS },
      { pathNot: [D, 'node_modules/(temporal-polyfill|temporal-spec|rrule-temporal)'] },
    ),
    ...sliceRules,
    rule(
      'domain-slices-meet-at-their-index',
      { path: `${D}([^/]+)/` },
      { path: `${D}[^/]+/`, pathNot: [`${D}$1/`, '/index\\.ts$'] },
    ),
    rule(
      'only-stores-touch-the-database',
      { path: '^packages/api/src/', pathNot: `\\.store\\.ts$|/(context|columns)\\.ts$|/testing/[^/]+\\.ts$|${TESTS}` },
      { path: '^packages/db/' },
    ),
    rule('inputs-are-browser-safe', { path: '\\.input\\.ts$' }, { pathNot: ['\\.input\\.ts$', D, 'node_modules/zod'] }),
    rule(
      'api-slices-do-not-meet',
      { path: '^packages/api/src/([^/]+)/', pathNot: '^packages/api/src/(workflows|testing)/' },
      // Every slice that works off the request path leans on jobs, which leans on none.
      { path: '^packages/api/src/[^/]+/', pathNot: '^packages/api/src/($1|testing|jobs)/' },
    ),
    rule(
      'workflows-call-use-cases-not-stores',
      { path: '^packages/api/src/workflows/', pathNot: TESTS },
      { path: '\\.store\\.ts$' },
    ),
    rule('web-never-touches-the-database', { path: '^apps/web/' }, { path: '^packages/db/|node_modules/@prisma' }),
    rule(
      'browser-takes-only-types-and-inputs-from-api',
      {
        path: '^apps/web/src/',
        pathNot:
          '^apps/web/src/(trpc/server\\.tsx|auth/[^/]+\\.ts|(app|pages)/api/|app/.*/route\\.ts$|instrumentation\\.ts)',
      },
      { path: '^packages/api/', pathNot: '\\.input\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'web-features-do-not-meet',
      { path: '^apps/web/src/features/([^/]+)/' },
      { path: '^apps/web/src/features/[^/]+/', pathNot: '^apps/web/src/features/$1/' },
    ),
    rule('routes-are-the-top', { path: '^apps/web/src/(features|components|trpc)/' }, { path: '^apps/web/src/app/' }),
    rule(
      'shared-components-know-no-feature',
      { path: '^apps/web/src/(components|trpc)/' },
      { path: '^apps/web/src/features/' },
    ),
    rule('x12-knows-nobody', { path: '^packages/x12/', pathNot: TESTS }, { path: '^(packages/(?!x12/)|apps/)' }),
    rule(
      'x12-is-pure',
      { path: '^packages/x12/src/', pathNot: TESTS },
      { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    ),
    rule(
      'only-billing-and-authorizations-speak-edi',
      { path: '^packages/api/src/', pathNot: '^packages/api/src/(billing|authorizations|testing)/' },
      { path: '^packages/x12/' },
    ),
    rule('web-and-ui-speak-no-edi', { path: '^(apps/web|packages/ui)/' }, { path: '^packages/x12/' }),
    rule(
      'worker-and-cli-run-the-database-but-do-not-query-it',
      { path: '^apps/(worker|cli)/' },
      {
        path: '^packages/db/',
        pathNot: '^packages/db/(src/(embedded|migrate|reach|backup|queues|reset-demo|create-organization)\\.ts|seed/)',
      },
    ),
    rule(
      'e2e-uses-the-seed-not-the-api',
      { path: '^e2e/' },
      { path: '^packages/(api|domain)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'db-takes-only-types-from-domain',
      // testing.ts fills the tests' template database by the seed.
      { path: '^packages/db/', pathNot: `^packages/db/(src/)?seed/|${TESTS}` },
      { path: '^packages/domain/', dependencyTypesNot: ['type-only'] },
    ),
    rule('ui-knows-no-business', { path: '^packages/ui/' }, { path: '^(packages/(?!ui/)|apps/)' }),
    rule('db-knows-only-domain', { path: '^packages/db/' }, { path: '^(packages/(?!db/|domain/)|apps/|e2e/)' }),
    rule('nobody-imports-an-app-or-e2e', { pathNot: '^(apps|e2e)/' }, { path: '^(apps|e2e)/' }),
    rule('nobody-imports-the-bench', { pathNot: '^bench/' }, { path: '^bench/' }),
    // It meets the web app as a browser does, over HTTP, and rows through the clinic of the tests.
    rule(
      'bench-measures-from-outside',
      { path: '^bench/' },
      { path: '^(apps|e2e|packages/ui)/|^packages/db/src/generated/|node_modules/@prisma' },
    ),
    rule('apps-do-not-meet', { path: '^apps/([^/]+)/' }, { path: '^apps/[^/]+/', pathNot: '^apps/$1/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Generated code is entered by rules and not followed; excluding it would blind them.
    doNotFollow: { path: 'node_modules|(^|/)generated/' },
    exclude: { path: '(^|/)(\\.next|dist)/|next-env\\.d\\.ts$|\\.csv(\\?raw)?$|\\.json\\?raw$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
