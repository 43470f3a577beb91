import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlopTypes } from '@turbo/gen';

const camel = (text: string) => text.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const rootOf = (answers: PlopTypes.Answers): string => answers.turbo.paths.root;

/** Changes a file; an edit that finds no place stops the generator instead of doing nothing. */
function edit(file: string, edits: readonly (readonly [place: RegExp, text: string])[]): void {
  let source = readFileSync(file, 'utf8');
  for (const [place, text] of edits) {
    if (!place.test(source)) throw new Error(`${file} has no place like ${place}; enter it by hand.`);
    source = source.replace(place, text);
  }
  writeFileSync(file, source);
}

/** Enters a new slice's router in root.ts. */
export function registerRouter(answers: PlopTypes.Answers): string {
  const router = `${camel(answers.slice)}Router`;
  edit(join(rootOf(answers), 'packages/api/src/root.ts'), [
    [/(?=import \{ createCallerFactory)/, `import { ${router} } from './${answers.slice}/router';\n`],
    [/(export const appRouter = router\(\{\n)/, `$1  ${camel(answers.slice)}: ${router},\n`],
  ]);
  return 'entered the router in packages/api/src/root.ts';
}

/** Enters a new use case in its slice's router, with a sample for the permission matrix. */
export function registerUseCase(answers: PlopTypes.Answers): string {
  const { slice, name, kind, permission } = answers;
  const api = join(rootOf(answers), 'packages/api/src');
  const router = join(api, slice, 'router.ts');
  const useCase = camel(name);
  const wrappers = /import \{ ([^}]+) \} from '\.\.\/procedures';/.exec(readFileSync(router, 'utf8'))?.[1]?.split(', ');
  const wanted = [...new Set([...(wrappers ?? []), kind])].sort().join(', ');
  const imports = `import { ${useCase} } from './${name}';\nimport { ${useCase}Input } from './${name}.input';\n`;
  const entry = `  ${useCase}: ${kind}(
    { permission: '${permission}', purpose: 'operations', input: ${useCase}Input },
    ${useCase},
  ),\n`;
  edit(router, [
    wrappers
      ? [/import \{ [^}]+ \} from '\.\.\/procedures';/, `import { ${wanted} } from '../procedures';`]
      : [/^/, `import { ${wanted} } from '../procedures';\n`],
    [/(import \{ router \} from '\.\.\/trpc';\n)/, `$1${imports}`],
    [/(export const \w+ = router\(\{)(\n?)/, `$1\n${entry}`],
  ]);
  const path = `${mountOf(api, slice)}.${useCase}`;
  const sample = kind === 'query' ? '{ recordId: NOWHERE }' : 'mutation({ recordId: NOWHERE, version: 1 })';
  edit(join(api, 'testing/samples.ts'), [[/(\n {2}return \{\n)(?= {4}')/, `$1    '${path}': ${sample},\n`]]);
  return `entered ${path} in the router and in testing/samples.ts; choose its purpose, then run "npm run format"`;
}

/** Under which name root.ts mounts a slice's router. */
export function mountOf(api: string, slice: string): string {
  const name = /export const (\w+) = router\(/.exec(readFileSync(join(api, slice, 'router.ts'), 'utf8'))?.[1] ?? '';
  const mounted = new RegExp(`(\\w+): ${name},`).exec(readFileSync(join(api, 'root.ts'), 'utf8'))?.[1];
  if (!mounted) throw new Error(`packages/api/src/root.ts does not mount ${name}.`);
  return mounted;
}
