import { createRequestContext, realSurroundings } from '@threshold/api/context';
import { signIn, whoIs } from '@threshold/api/access/sign-in';
import { createCaller } from '@threshold/api/root';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { DEMO_PASSWORD } from '@threshold/db/seed';
import autocannon from 'autocannon';
import type { Ground } from './ground';
import { figureOf, interleave, medianRatio } from './measure';
import { READS } from './reads';
import type { Read } from './reads';
import type { Outcome } from './report';
import { signInCookie, startBare, startWeb } from './web';

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 5;
/** The engine takes some thousand requests to compile what a request runs through. */
const WARM_UP_ROUNDS = 5;
const EMAIL = 'coordinator@lakeside.demo';
const GOAL = 0.1;

interface Servers {
  readonly web: string;
  readonly bare: string;
  readonly cookie: string;
}
type Part = Pick<Outcome, 'figures' | 'goals' | 'broken'>;

async function run(ground: Ground): Promise<Outcome> {
  const clinic = await ground.openClinic();
  const [organization] = await clinic.rows<{ id: string }>("SELECT id FROM organization WHERE slug = 'lakeside'");
  const web = await startWeb(ground.webFolder, clinic.urls.app);
  const bare = await startBare(ground.bareServer, {
    BENCH_DATABASE_URL: clinic.urls.admin,
    BENCH_ORGANIZATION: organization?.id ?? '',
  });
  try {
    const servers = { web: web.url, bare: bare.url, cookie: await signInCookie(web.url, EMAIL) };
    const parts: Part[] = [];
    for (const read of READS) {
      ground.say(
        `${read.procedure}: ${CONNECTIONS} connections, ${WARM_UP_ROUNDS} + ${ROUNDS} rounds of ${SECONDS} s a side`,
      );
      parts.push(await compare(servers, read, await statementsOf(clinic, read)));
    }
    return {
      figures: parts.flatMap(({ figures }) => figures),
      goals: parts.flatMap(({ goals }) => goals),
      broken: parts.flatMap(({ broken }) => broken),
      notes: [
        ...READS.map(({ procedure, about }) => `${procedure}: ${about}.`),
        'Ours: door checks, cookie, session row, permission, tenant transaction under the policy, the read, JSON.',
        'Bare: one prepared SELECT as superuser, no transaction, no policy, JSON.stringify. One process a side.',
      ],
    };
  } finally {
    await Promise.all([web.stop(), bare.stop()]);
    await clinic.close();
  }
}

async function compare(servers: Servers, read: Read, statements: number): Promise<Part> {
  const request = requestOf(servers, read);
  const bareUrl = `${servers.bare}/${read.procedure}`;
  const [shown, bareRows] = [await checkRead(request, read), await rowsAt(bareUrl)];
  const latencies: number[] = [];
  const failures: string[] = [];
  const measure = (what: string, options: autocannon.Options) => async () => {
    const result = await autocannon({ ...options, connections: CONNECTIONS, duration: SECONDS });
    if (result.non2xx + result.errors + result.timeouts > 0)
      failures.push(`${what}: ${result.non2xx} answers that are no success, ${result.errors} errors`);
    if (what === read.procedure) latencies.push(result.latency.p97_5);
    return result['2xx'] / result.duration;
  };
  const taken = await interleave({
    sides: {
      ours: measure(read.procedure, request),
      bare: measure('bare', { url: bareUrl }),
      floor: measure('healthz', { url: `${servers.web}/healthz` }),
    },
    rounds: ROUNDS,
    warmUp: WARM_UP_ROUNDS,
  });
  return {
    figures: [
      figureOf(`${read.procedure} through Next, signed in, under the policy`, 'requests/s', taken.ours),
      figureOf('  the same SELECT on node:http and pg', 'requests/s', taken.bare),
      figureOf('  Next alone: /healthz, no session, no database', 'requests/s', taken.floor),
      figureOf('  97.5th percentile of ours', 'ms', latencies),
      { what: '  SQL statements a request', value: statements, unit: 'statements' },
    ],
    goals: [{ what: `${read.procedure}, ours over bare`, ratio: medianRatio(taken.ours, taken.bare), atLeast: GOAL }],
    broken: [
      ...failures,
      ...(shown === bareRows ? [] : [`${read.procedure}: ours shows ${shown} rows, bare ${bareRows}`]),
    ],
  };
}

const requestOf = ({ web, cookie }: Servers, { procedure, input }: Read) => ({
  url: `${web}/api/trpc/${procedure}`,
  method: 'POST' as const,
  headers: { 'content-type': 'application/json', origin: web, 'sec-fetch-site': 'same-origin', cookie },
  body: JSON.stringify(input),
});

const rowsAt = async (url: string) => ((await (await fetch(url)).json()) as unknown[]).length;

/** One read by fetch; answers how many rows it shows. */
async function checkRead({ url, ...request }: ReturnType<typeof requestOf>, read: Read): Promise<number> {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`${read.procedure} answered ${answer.status}: ${await answer.text()}`);
  const { result } = (await answer.json()) as { result: { data: unknown } };
  return read.rowsOf(result.data);
}

/** The statements that one request sends: session lookup and use case, counted in this process. */
async function statementsOf(clinic: TestClinic, { ask }: Read): Promise<number> {
  const door = { database: clinic.database, surroundings: realSurroundings };
  const opened = await signIn(door, { email: EMAIL, password: DEMO_PASSWORD });
  if (!opened.ok) throw new Error('The demo account could not sign in');
  clinic.takeStatements();
  const signedIn = await whoIs(door, opened.value.token);
  await ask(createCaller(createRequestContext({ ...door, actor: signedIn?.actor ?? null })));
  return clinic.takeStatements().length;
}

export const httpBench = { name: 'http', title: 'Reads through Next beside bare node:http and pg', run };
