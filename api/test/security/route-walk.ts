import type { FastifyInstance, LightMyRequestResponse, RouteOptions } from 'fastify';
import { unzipSync } from 'fflate';
import { PUBLIC, SIGNED_IN } from '../../src/graphql/access-decorators.ts';
import { type App, defineModule, Registry } from '../../src/platform/kernel/index.ts';
import type { Browser } from '../access.ts';
import { ALWAYS, SUBJECTS } from '../export-fields.ts';
import { textOfPdf } from '../pdf-text.ts';
import type { Step } from './deep-walk.ts';
import { serverOf } from './http.ts';

/** The whole server with every route that its modules mount, as they declared it. */
export async function recordedServer(app: App): Promise<{ server: FastifyInstance; routes: RouteOptions[] }> {
  const routes: RouteOptions[] = [];
  const listening = defineModule({
    name: 'listening',
    title: '旁听',
    routes: (scope) => {
      scope.addHook('onRoute', (route) => {
        routes.push(route);
      });
    },
  });
  const server = await serverOf({ ...app, registry: new Registry([listening, ...app.registry.modules]) });
  await server.ready();
  return { server, routes };
}

/** What gives something out: everything that is fetched, and the lists that are asked for by a form. */
function methodOf({ method, url }: RouteOptions): 'GET' | 'POST' | undefined {
  const methods = [method].flat();
  if (methods.includes('GET')) return 'GET';
  return methods.includes('POST') && url.startsWith('/exports/') ? 'POST' : undefined;
}

/** Where a route gives out more when asked in another way: a file is looked at, or taken away. */
const WAYS: Readonly<Record<string, readonly string[]>> = { '/files/:id': ['', '?download=1'] };
/** A list without a filter, under each name by which lists take one. */
const UNFILTERED = { filter: '{}', request: '{}' };

/**
 * Fetches for a session whatever the routes that its rights open give out, once for each of the ids where one is wanted, and reads it as its
 * reader would: tables and documents unfolded, PDFs letter by letter. A new route is walked without being named.
 *
 * @param files ids of stored files, which lists and documents of records are not asked for
 */
export async function walkRoutes(
  { server, routes }: { server: FastifyInstance; routes: readonly RouteOptions[] },
  browser: Browser,
  rights: readonly string[],
  ids: readonly string[],
  files: readonly string[] = [],
): Promise<Step[]> {
  const open = routes.filter(({ config }) =>
    config?.access?.some((right) => right === PUBLIC || right === SIGNED_IN || rights.includes(right)),
  );
  const headers = { cookie: `sid=${browser.token}` };
  const steps: Step[] = [];
  for (const route of open) {
    const method = methodOf(route);
    if (!method) continue;
    const { url } = route;
    const answers: LightMyRequestResponse[] = [];
    const named = url.startsWith('/exports/') ? ids : [...ids, ...files];
    for (const id of url.includes(':') ? named : [''])
      for (const way of WAYS[url] ?? [''])
        for (const fields of fieldsOf(url, ids)) {
          const address = url.replace(/:\w+(\([^)]*\))?/g, id) + way;
          const query = way ? {} : { query: fields };
          const sent = method === 'GET' ? { method, url: address, ...query } : { method, url, payload: fields };
          const answer = await server.inject({ ...sent, headers });
          answers.push(answer);
          steps.push({ asked: `${url} ${id}`.trim(), text: textOf(answer) });
        }
    assertRead(url, answers);
    assertAnswered(url, answers);
  }
  return steps;
}

/** What a page sends for a file: its list without a filter, or each of the records in turn where the file is of one. */
function fieldsOf(url: string, ids: readonly string[]): Readonly<Record<string, string>>[] {
  const fields = { ...UNFILTERED, ...ALWAYS[url] };
  const subject = SUBJECTS[url];
  return subject ? ids.map((id) => ({ ...fields, ...subject(id) })) : [fields];
}

/** A file that misses a field gives nothing out, whatever it would give: nobody may take that for “nothing read”. */
function assertRead(url: string, answers: readonly LightMyRequestResponse[]): void {
  if (!url.startsWith('/exports/') || url.includes(':')) return;
  const [first] = answers;
  if (first && answers.every(({ statusCode, body }) => statusCode === 400 && body.includes('"BAD_INPUT"')))
    throw new Error(`${url} was not asked for what it gives, name its fields: ${first.body}`);
}

/** An answer that is a bug of ours says nothing, whatever the right one would say. */
function assertAnswered(url: string, answers: readonly LightMyRequestResponse[]): void {
  const broken = answers.find(({ statusCode }) => statusCode >= 500);
  if (broken) throw new Error(`${url} broke: ${broken.body}`);
}

/** What an answer says to whoever opens it, its name included; what was refused says nothing of a record. */
function textOf({ rawPayload, headers }: LightMyRequestResponse): string {
  const name = decodeURIComponent(String(headers['content-disposition'] ?? ''));
  const plain = rawPayload.toString('utf8');
  if (plain.startsWith('%PDF')) return [name, plain, textOfPdf(rawPayload)].join('\n');
  if (!plain.startsWith('PK')) return [name, plain].join('\n');
  const parts = Object.values(unzipSync(Uint8Array.from(rawPayload)));
  return [name, ...parts.map((part) => new TextDecoder().decode(part))].join('\n');
}
