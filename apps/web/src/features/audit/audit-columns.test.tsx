import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { columnsIn } from './audit-columns';
import { WhichRecord } from './which-record';

it('keeps who, what, which and why on a narrow screen, and gives up the fields alone', () => {
  const columns = columnsIn('UTC');
  expect(columns.filter(({ isSpare }) => !isSpare).map(({ header }) => header)).toEqual([
    'Time',
    'Who',
    'Did',
    'What',
    'Which',
    'Why',
  ]);
  expect(columns.filter(({ isSpare }) => isSpare).map(({ header }) => header)).toEqual(['Fields changed']);
});

it("shows the end of a record's id, names all of it, and leads to everything about the record", () => {
  const id = '01a0ce23-138b-762f-90bb-403558764842';
  const markup = renderToStaticMarkup(<WhichRecord entity="charge_hold" id={id} />);
  expect(markup).toContain('>…58764842<');
  expect(markup).toContain(`aria-label="Everything about this record (Held day ${id})"`);
  expect(markup).toContain(`title="Everything about ${id}"`);
  expect(markup).toContain(`href="/audit?record=${id}"`);
});

it('leads nowhere from a key that is no id of a record', () => {
  expect(renderToStaticMarkup(<WhichRecord entity="audit_link" id="17" />)).toBe('<code title="17">17</code>');
});
