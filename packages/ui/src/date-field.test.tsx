import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DateField } from './date-field';
import { Field } from './field';

const markup = renderToStaticMarkup(
  <Field label="First day" hint="From the letter">
    <DateField today="2026-11-23" value={null} onValueChange={() => undefined} />
  </Field>,
);

it('an empty date field shows one plain example', () => {
  expect(markup).toContain('placeholder="12/1/2026"');
});

it('a date field is described by its short forms and by the hint of the field around it', () => {
  const described = /aria-describedby="([^"]+)"/.exec(markup)?.[1]?.split(' ') ?? [];
  const texts = described.map((id) => markup.split(`id="${id}"`)[1]?.split('>')[1]?.split('<')[0]);
  expect(texts).toEqual([expect.stringContaining('t for today'), 'From the letter']);
});
