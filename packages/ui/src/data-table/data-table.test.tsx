import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { compareCells, tableMatrix, type DataColumn } from './columns';
import { DataTable } from './data-table';
import { nextRowIndex } from './use-row-keys';

type Row = { id: string; room: string; seats: number | null };

const ROWS: Row[] = [
  { id: 'a', room: 'Room 10', seats: 4 },
  { id: 'b', room: 'Room 2', seats: null },
  { id: 'c', room: 'room 1', seats: 12 },
];

const COLUMNS: DataColumn<Row>[] = [
  { id: 'room', header: 'Room', value: (row) => row.room },
  { id: 'seats', header: 'Seats', value: (row) => row.seats, total: (rows) => `${rows.length} rooms` },
];

const keyOf = (row: Row) => row.id;

function firstCells(sort: { columnId: string; descending: boolean }): string[] {
  const markup = renderToStaticMarkup(
    <DataTable caption="Rooms" columns={COLUMNS} rows={ROWS} rowKey={keyOf} sort={sort} />,
  );
  return [...markup.matchAll(/<tr data-index[^>]*>\s*<td[^>]*>(.*?)<\/td>/g)].map((match) => match[1] ?? '');
}

describe('the order of rows', () => {
  it('counts numbers inside text as people do', () => {
    expect(firstCells({ columnId: 'room', descending: false })).toEqual(['room 1', 'Room 2', 'Room 10']);
    expect(compareCells('Room 2', 'Room 10')).toBeLessThan(0);
  });

  it('keeps what is not known last, up or down', () => {
    expect(firstCells({ columnId: 'seats', descending: false })).toEqual(['Room 10', 'room 1', 'Room 2']);
    expect(firstCells({ columnId: 'seats', descending: true })).toEqual(['room 1', 'Room 10', 'Room 2']);
  });
});

describe('what the table says about itself', () => {
  const render = (rows: Row[] | undefined, filtered?: { total: number }) =>
    renderToStaticMarkup(
      <DataTable caption="Rooms" columns={COLUMNS} rows={rows} rowKey={keyOf} filtered={filtered} />,
    );

  it('is busy while loading, and neither empty nor totaled', () => {
    const markup = render(undefined);
    expect(markup).toContain('aria-busy="true"');
    expect(markup).not.toContain('Nothing here yet');
    expect(markup).not.toContain('<tfoot');
  });

  it('tells empty from hidden by a filter', () => {
    expect(render([])).toContain('Nothing here yet');
    expect(render([], { total: 42 })).toContain('0 of 42 rows match');
  });

  it('has a caption, one row in the tab order and totals', () => {
    const markup = render(ROWS);
    expect(markup).toContain('>Rooms</caption>');
    expect(markup.match(/<tr[^>]*tabindex="0"/g)).toHaveLength(1);
    expect(markup).toContain('3 rooms');
  });

  it('renders only the rows in sight above 200', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => ({ id: `${index}`, room: `Room ${index}`, seats: index }));
    const rendered = render(many).match(/<tr data-index/g) ?? [];
    expect(rendered.length).toBeGreaterThan(10);
    expect(rendered.length).toBeLessThan(60);
  });
});

describe('the keyboard', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['j', 3, 4],
    ['ArrowUp', 3, 2],
    ['k', 0, 0],
    ['ArrowDown', 9, 9],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['PageDown', 5, 9],
    ['q', 5, null],
  ])('%s from row %i leads to %s', (key, from, to) => {
    expect(nextRowIndex(key, from, 10)).toBe(to);
  });
});

it('exports the same columns and rows, as plain values, with the header first', () => {
  expect(tableMatrix(COLUMNS, ROWS)).toEqual([
    ['Room', 'Seats'],
    ['Room 10', 4],
    ['Room 2', null],
    ['room 1', 12],
  ]);
});
