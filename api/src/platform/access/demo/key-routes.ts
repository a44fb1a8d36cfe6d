import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { firstRow, sql } from '../../../database/sql.ts';
import { PUBLIC } from '../../../graphql/access-decorators.ts';
import { type KeyFile, protectKey } from '../../crypto/index.ts';
import { type App, anonymous } from '../../kernel/index.ts';
import { tokenHash } from '../sessions/start-session.ts';
import { DEMO_PIN, demoKeyPair, isDemo } from './demo-accounts.ts';
import { demoPersons } from './demo-persons.ts';

/** Serves the key files of the demo persons, also of those whose binding waits for its second person, in demo mode only; elsewhere the addresses do not exist. */
export function demoKeyRoutes(server: FastifyInstance, app: App): void {
  if (!isDemo(app)) return;
  const config = { access: [PUBLIC] };
  server.get('/demo/keys/mine.json', { config }, async (request, reply) => send(reply, await loginOf(app, request)));
  server.get<{ Params: { loginName: string } }>(
    '/demo/keys/:loginName(^[a-z0-9_]+).json',
    { config },
    (request, reply) => send(reply, request.params.loginName),
  );
}

/** Whose sign-in is under way in the asking browser. */
async function loginOf(app: App, request: FastifyRequest): Promise<string | undefined> {
  const token = request.cookies.sid;
  if (token === undefined) return undefined;
  const found = await firstRow<{ login: string }>(
    app.context(anonymous),
    sql`select u.login_name as login from session s join user_account u on u.id = s.user_id where s.token_hash = ${tokenHash(token)}`,
  );
  return found?.login;
}

async function send(reply: FastifyReply, loginName: string | undefined): Promise<unknown> {
  const person = demoPersons.find((p) => p.loginName === loginName);
  if (!person) return reply.callNotFound();
  return reply
    .header('content-disposition', `attachment; filename="${person.loginName}.json"`)
    .header('cache-control', 'no-store')
    .send(await keyFile(person.loginName));
}

const files = new Map<string, Promise<KeyFile>>();

function keyFile(loginName: string): Promise<KeyFile> {
  const known = files.get(loginName) ?? protectKey(demoKeyPair(loginName), loginName, DEMO_PIN);
  files.set(loginName, known);
  return known;
}
