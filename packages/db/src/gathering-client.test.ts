import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { GatheringClient, WITH_NEXT } from './gathering-client';
import { createTestDatabase } from './testing';
import type { TestDatabase } from './testing';

let database: TestDatabase;
let client: GatheringClient;
let sent: MockInstance;

beforeAll(async () => {
  database = await createTestDatabase(inject('serverUrl'));
  client = new GatheringClient({ connectionString: database.adminUrl });
  await client.connect();
  await client.query({ text: 'CREATE TABLE told (word text NOT NULL)' });
});
beforeEach(() => {
  sent = vi.spyOn(pg.Client.prototype, 'query');
});
afterEach(async () => {
  sent.mockRestore();
  await ask('TRUNCATE told');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const ask = async (text: string, values: unknown[] = []) => (await client.query({ text, values })).rows as unknown[];
const setting = async () => ask("SELECT current_setting('app.purpose', true) AS purpose, $1::int AS one", [1]);
const tell = (word: string | null) => ask(`${WITH_NEXT} INSERT INTO told VALUES ($1)`, [word]);
const told = async () => ask('SELECT word FROM told ORDER BY word');

it('sends BEGIN and the context with the first statement, and both hold until the transaction ends', async () => {
  await ask('BEGIN');
  await ask("SET LOCAL app.purpose = 'audit'; SET LOCAL app.user_id = ''");
  expect(sent).not.toHaveBeenCalled();
  expect(await setting()).toEqual([{ purpose: 'audit', one: 1 }]);
  await ask('COMMIT');
  expect(sent).toHaveBeenCalledTimes(3);
  expect(await setting()).toEqual([{ purpose: '', one: 1 }]);
});

it('begins before a first statement that has parameters, and answers what the statement answers', async () => {
  await ask('BEGIN');
  expect(await ask('SELECT $1::int AS one', [1])).toEqual([{ one: 1 }]);
  await ask("SET LOCAL app.purpose = 'payment'");
  expect(await setting()).toEqual([{ purpose: 'payment', one: 1 }]);
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

it('sends what waits for the next with COMMIT, and it is there', async () => {
  await ask('BEGIN');
  await ask('SELECT $1::int', [1]);
  const before = sent.mock.calls.length;
  await tell('read');
  expect(sent).toHaveBeenCalledTimes(before);
  await ask('COMMIT');
  expect(sent).toHaveBeenCalledTimes(before + 2);
  expect(await told()).toEqual([{ word: 'read' }]);
});

it('sends what waits before the next statement, which sees it', async () => {
  await ask('BEGIN');
  await tell('first');
  await tell('second');
  expect(await told()).toEqual([{ word: 'first' }, { word: 'second' }]);
  await ask('ROLLBACK');
  expect(await told()).toEqual([]);
});

it('refuses COMMIT behind what failed while it waited: nothing of the transaction stays, and the next one is clean', async () => {
  await ask('BEGIN');
  await ask('INSERT INTO told VALUES ($1)', ['before']);
  await tell(null);
  await expect(ask('COMMIT')).rejects.toThrow('null value in column "word"');
  expect(await told()).toEqual([]);
  await ask('BEGIN');
  await tell('after');
  await ask('COMMIT');
  expect(await told()).toEqual([{ word: 'after' }]);
});

it('drops what waits when the transaction is rolled back, and sends nothing for one that never began', async () => {
  await ask('BEGIN');
  await tell('never');
  await ask('ROLLBACK');
  expect(sent).not.toHaveBeenCalled();
  expect(await told()).toEqual([]);
});

it('keeps nothing outside of a transaction for the next, who may be somebody else', async () => {
  await tell('at once');
  expect(sent).toHaveBeenCalledOnce();
  expect(await told()).toEqual([{ word: 'at once' }]);
});
