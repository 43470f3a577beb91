import { createRequestContext, realSurroundings } from '@threshold/api/context';
import { signIn, whoIs } from '@threshold/api/access/sign-in';
import { createCaller } from '@threshold/api/root';
import type { TestClinic } from '@threshold/api/testing/clinic';
import { DEMO_PASSWORD } from '@threshold/db/seed';
import autocannon from 'autocannon';
import type { Ground } from './ground';
import { figureOf, interleave, medianRatio } from './measure';
import type { Outcome } from './report';
import { signInCookie, startBare, startWeb } from './web';

const CONNECTIONS = 16;
const SECONDS = 3;
const ROUNDS = 5;
const EMAIL = 'coordinator@lakeside.demo';

async function run(ground: Ground): Promise<Outcome> {
  const clinic = await ground.openClinic();
  const [organization] = await clinic.rows<{ id: string }>("SELECT id FROM organization WHERE slug = 'lakeside'");
  const web = await startWeb(ground.webFolder, clinic.urls.app);
  const bare = await startBare(ground.bareServer, {
    BENCH_DATABASE_URL: clinic.urls.admin,
    BENCH_ORGANIZATION: organization?.id ?? '',
  });
  try {
    const read = readOf(web.url, await signInCookie(web.url, EMAIL));
    const shown = await checkRead(read);
    const bareRows = ((await (await fetch(bare.url)).json()) as unknown[]).length;
    ground.say(`${shown} people in the answer, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s a side`);
    const latencies: number[] = [];
    const failures: string[] = [];
    const measure = (what: string, options: autocannon.Options) => async () => {
      const result = await autocannon({ ...options, connections: CONNECTIONS, duration: SECONDS });
      if (result.non2xx + result.errors + result.timeouts > 0)
        failures.push(`${what}: ${result.non2xx} answers that are no success, ${result.errors} errors`);
      if (what === 'tRPC') latencies.push(result.latency.p97_5);
      return result['2xx'] / result.duration;
    };
    const taken = await interleave({
      sides: {
        ours: measure('tRPC', read),
        bare: measure('bare', { url: bare.url }),
        floor: measure('healthz', { url: `${web.url}/healthz` }),
      },
      rounds: ROUNDS,
      warmUp: 1,
    });
    return {
      figures: [
        figureOf('patients.search through Next, signed in, under the policy', 'requests/s', taken.ours),
        figureOf('the same SELECT on node:http and pg', 'requests/s', taken.bare),
        figureOf('Next alone: /healthz, no session, no database', 'requests/s', taken.floor),
        figureOf('97.5th percentile of ours', 'ms', latencies),
        { what: 'SQL statements a request', value: await statementsOf(clinic), unit: 'statements' },
      ],
      goals: [{ what: 'requests/s, ours over bare', ratio: medianRatio(taken.ours, taken.bare), atLeast: 0.1 }],
      broken: [...failures, ...(shown === bareRows ? [] : [`ours shows ${shown} people, bare ${bareRows}`])],
      notes: [
        'The patient list as it opens: newest 50 people with program and status. Ours: door checks, cookie, session row,',
        'permission, tenant transaction, the read, its audit event and link committed to disk, superjson.',
        'Bare: one prepared SELECT as superuser, no transaction, no policy, JSON.stringify. One process a side.',
      ],
    };
  } finally {
    await Promise.all([web.stop(), bare.stop()]);
    await clinic.close();
  }
}

const readOf = (url: string, cookie: string) => ({
  url: `${url}/api/trpc/patients.search`,
  method: 'POST' as const,
  headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin', cookie },
  body: JSON.stringify({ json: { term: '' } }),
});

/** One read by fetch; answers how many people it shows. */
async function checkRead({ url, ...request }: ReturnType<typeof readOf>): Promise<number> {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`patients.search answered ${answer.status}: ${await answer.text()}`);
  const { result } = (await answer.json()) as { result: { data: { json: { matches: unknown[] } } } };
  return result.data.json.matches.length;
}

/** The statements that one request sends: session lookup and use case, counted in this process. */
async function statementsOf(clinic: TestClinic): Promise<number> {
  const door = { database: clinic.database, surroundings: realSurroundings };
  const opened = await signIn(door, { email: EMAIL, password: DEMO_PASSWORD });
  if (!opened.ok) throw new Error('The demo account could not sign in');
  clinic.takeStatements();
  const signedIn = await whoIs(door, opened.value.token);
  await createCaller(createRequestContext({ ...door, actor: signedIn?.actor ?? null })).patients.search({ term: '' });
  return clinic.takeStatements().length;
}

export const httpBench = { name: 'http', title: 'A read through Next beside bare node:http and pg', run };
