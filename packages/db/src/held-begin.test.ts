import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { HeldBeginClient } from './held-begin';
import { createTestDatabase } from './testing';
import type { TestDatabase } from './testing';

let database: TestDatabase;
let client: HeldBeginClient;

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  client = new HeldBeginClient({ connectionString: database.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const ask = async (text: string, values: unknown[] = []) => (await client.query({ text, values })).rows as unknown[];
const setting = async () => ask("SELECT current_setting('app.purpose', true) AS purpose, $1::int AS one", [1]);

it('sends BEGIN with the context, and both hold until the transaction ends', async () => {
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  await ask('BEGIN');
  expect(sent).not.toHaveBeenCalled();
  await client.query({ text: "SET LOCAL app.purpose = 'audit'; SET LOCAL app.user_id = ''", values: [] });
  expect(await setting()).toEqual([{ purpose: 'audit', one: 1 }]);
  await ask('COMMIT');
  expect(sent).toHaveBeenCalledTimes(3);
  sent.mockRestore();
  expect(await setting()).toEqual([{ purpose: '', one: 1 }]);
});

it('begins before a first statement that has parameters, and answers what the statement answers', async () => {
  await ask('BEGIN');
  expect(await ask('SELECT $1::int AS one', [1])).toEqual([{ one: 1 }]);
  await ask("SET LOCAL app.purpose = 'payment'");
  await ask('ROLLBACK');
  expect(await setting()).toEqual([{ purpose: '', one: 1 }]);
});

it('leaves a failed transaction after a first statement that fails, until it is rolled back', async () => {
  await ask('BEGIN');
  await expect(ask('SELECT no_such_column')).rejects.toThrow('no_such_column');
  await expect(ask('SELECT 1')).rejects.toThrow('current transaction is aborted');
  await ask('ROLLBACK');
  await ask('BEGIN');
  await expect(ask('SELECT no_such_column, $1::int', [1])).rejects.toThrow('no_such_column');
  await expect(ask('SELECT 1')).rejects.toThrow('current transaction is aborted');
  await ask('ROLLBACK');
  expect(await setting()).toEqual([{ purpose: '', one: 1 }]);
});

it('ends a transaction in which nothing was asked', async () => {
  await ask('BEGIN');
  await ask('COMMIT');
  await ask("SET LOCAL app.purpose = 'payment'");
  expect(await setting()).toEqual([{ purpose: '', one: 1 }]);
});
