// What the web app is held against: Node's own server and the driver, one SELECT, nothing asked of the caller.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { READS } from './reads';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 16 });
const values = [process.env.BENCH_ORGANIZATION];
const queries = new Map<string, pg.QueryConfig>(
  READS.map(({ procedure, sql }) => [`/${procedure}`, { name: procedure, text: sql, values }]),
);

const server = createServer((request, response) => {
  const query = queries.get(request.url ?? '');
  if (!query) {
    response.statusCode = 404;
    response.end();
    return;
  }
  pool.query(query).then(
    ({ rows }) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(rows));
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
