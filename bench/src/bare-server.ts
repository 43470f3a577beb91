// What the web app is held against: Node's own server and the driver, one SELECT, nothing asked of the caller.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { PATIENT_LIST } from './patient-list';

const pool = new pg.Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 16 });
const values = [process.env.BENCH_ORGANIZATION];

const server = createServer((_request, response) => {
  pool.query({ name: 'patients', text: PATIENT_LIST, values }).then(
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
