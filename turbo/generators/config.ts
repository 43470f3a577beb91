import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlopTypes } from '@turbo/gen';
import { mountOf, registerRouter, registerUseCase } from './register';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const named = (example: string) => (text: string) => KEBAB.test(text) || `Lower case with dashes, such as ${example}.`;

/** The closed list of actions, read from the one place that has it. */
function actions(root: string): string[] {
  const source = readFileSync(join(root, 'packages/domain/src/access/actions.ts'), 'utf8');
  const list = /export const ACTIONS = \[([^\]]+)\]/.exec(source)?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map((found) => found[1] ?? '');
}

/** `npm run gen slice` and `npm run gen use-case`: the right way as the quick way. See docs/handbook.md. */
export default function generators(plop: PlopTypes.NodePlopAPI): void {
  const root = plop.getDestBasePath();

  plop.setGenerator('slice', {
    description: 'A slice behind three walls: domain, schema and router',
    prompts: [{ type: 'input', name: 'slice', message: 'Name of the slice', validate: named('service-lines') }],
    actions: [
      ...['README.md', 'index.ts', 'types.ts'].map((file) => ({
        type: 'add',
        path: `{{ turbo.paths.root }}/packages/domain/src/{{ slice }}/${file}`,
        templateFile: `templates/slice/${file}.template`,
      })),
      {
        type: 'add',
        path: '{{ turbo.paths.root }}/packages/db/prisma/schema/{{ slice }}.prisma',
        templateFile: 'templates/slice/schema.prisma.template',
      },
      {
        type: 'add',
        path: '{{ turbo.paths.root }}/packages/api/src/{{ slice }}/router.ts',
        templateFile: 'templates/slice/router.ts.template',
      },
      registerRouter,
    ],
  });

  plop.setGenerator('use-case', {
    description: 'A use case with its input and its test, entered in the router',
    prompts: [
      { type: 'input', name: 'slice', message: 'Slice', validate: named('scheduling') },
      { type: 'input', name: 'name', message: 'Verb and noun', validate: named('cancel-session') },
      { type: 'list', name: 'kind', message: 'Does it read or change?', choices: ['query', 'mutation'] },
      { type: 'list', name: 'permission', message: 'Permission', choices: actions(root) },
    ],
    actions: (answers) => [
      ...[
        { from: `${answers?.kind}.input.ts`, to: 'input.ts' },
        { from: `${answers?.kind}.ts`, to: 'ts' },
        { from: `${answers?.kind}.test.ts`, to: 'test.ts' },
      ].map(({ from, to }) => ({
        type: 'add',
        path: `{{ turbo.paths.root }}/packages/api/src/{{ slice }}/{{ name }}.${to}`,
        templateFile: `templates/use-case/${from}.template`,
        data: { mount: mountOf(join(root, 'packages/api/src'), answers?.slice) },
      })),
      registerUseCase,
    ],
  });
}
