import { expect, it } from 'vitest';
import { statementNames } from './statement-names';

it('gives one statement one name, and several commands in one text none', () => {
  const nameOf = statementNames();
  const name = nameOf({ sql: 'SELECT $1' });
  expect(name).toMatch(/^t[\w-]{20}$/);
  expect(nameOf({ sql: 'SELECT $1' })).toBe(name);
  expect(nameOf({ sql: 'SELECT $1, 2' })).not.toBe(name);
  expect(nameOf({ sql: "SET LOCAL a = 'b'; SET LOCAL c = 'd'" })).toBe('');
});

it('stops naming before a connection has too much to remember', () => {
  const nameOf = statementNames();
  const names = Array.from({ length: 400 }, (_, index) => nameOf({ sql: `SELECT $1, ${index}` }));
  expect(names.filter((name) => name !== '')).toHaveLength(300);
  expect(nameOf({ sql: 'SELECT $1, 0' })).toBe(names[0]);
});
