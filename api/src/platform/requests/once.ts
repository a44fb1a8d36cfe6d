import { setTimeout as sleep } from 'node:timers/promises';
import { firstRow, run, sql } from '../../database/sql.ts';
import { isUuid } from '../../database/uuid.ts';
import { canonicalJson, sm3Hex } from '../crypto/index.ts';
import { badInput, refuse } from '../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../kernel/index.ts';

const WAIT_STEP_MS = 100;
const WAIT_STEPS = 300;

/**
 * Runs an act once per (user, request id), in one transaction that keeps its result too: an act is done and answered for, or neither. A repeat —
 * a double click, a retry after a lost answer or a dead node — waits for the first and gets its result; the same id with other input is
 * E-IDEM-01. One that is refused as a whole frees its id.
 *
 * @param act joins the transaction that it is given and may run more than once, as `transaction` says; `T` must survive JSON
 */
export async function once<T extends object>(
  ctx: Ctx,
  operation: string,
  requestId: string,
  input: unknown,
  act: (tx: Ctx) => Promise<T>,
): Promise<T> {
  // In a transaction of its own it could be done and its result be lost; the types cannot tell.
  if (act.length === 0) throw new Error(`${operation} does not take the transaction that it has to join`);
  const request = readRequest(ctx, operation, requestId, input);
  for (let step = 0; step < WAIT_STEPS; step += 1) {
    const done = await transaction(ctx, async (tx): Promise<T | undefined> => {
      const place = await take<T>(tx, request);
      if (!place.taken) return resultOf(request, place);
      const result = await act(tx);
      await run(tx, sql`update act_request set result = ${JSON.stringify(result)}::jsonb where ${keyOf(request)}`);
      return result;
    });
    if (done) return done;
    await sleep(WAIT_STEP_MS);
  }
  throw refuse('E-0008', { traceId: ctx.traceId });
}

/**
 * The same for an act that has to ask another system first: `ask` runs before the transaction, unless the request has its result already.
 * Two repeats at the same time, or one after a node that died, may both ask; only one acts.
 */
export async function onceAsked<A, T extends object>(
  ctx: Ctx,
  operation: string,
  requestId: string,
  input: unknown,
  { ask, act }: { ask: () => Promise<A>; act: (tx: Ctx, asked: A) => Promise<T> },
): Promise<T> {
  const request = readRequest(ctx, operation, requestId, input);
  const earlier = await firstRow<Kept<T>>(
    ctx,
    sql`select input_digest as digest, result from act_request where ${keyOf(request)}`,
  );
  const first = earlier && resultOf(request, earlier);
  if (first) return first;
  const asked = await ask();
  return once(ctx, operation, requestId, input, (tx) => act(tx, asked));
}

interface ActRequestRow {
  userId: string;
  requestId: string;
  operation: string;
  /** Of operation and input: the same id for something else is a mistake. */
  digest: string;
}

interface Kept<T> {
  digest: string | null;
  result: T | null;
}

const keyOf = ({ userId, requestId }: ActRequestRow) => sql`user_id = ${userId} and request_id = ${requestId}`;

function readRequest(ctx: Ctx, operation: string, requestId: string, input: unknown): ActRequestRow {
  const { userId } = requireUser(ctx);
  if (!isUuid(requestId)) throw badInput([{ path: 'requestId', message: '请求编号格式不正确' }]);
  const digest = sm3Hex(canonicalJson(JSON.parse(JSON.stringify({ operation, input }))));
  return { userId, requestId: requestId.toLowerCase(), operation, digest };
}

/** Undefined while the first is under way, in a transaction of its own that nobody sees. @throws E-IDEM-01 */
function resultOf<T>({ digest }: ActRequestRow, kept: Kept<T>): T | undefined {
  if (kept.digest !== null && kept.digest !== digest) throw refuse('E-IDEM-01');
  return kept.result ?? undefined;
}

/**
 * Takes the request for this transaction, or says what has become of it. Whoever has it holds a lock that ends with his connection, however
 * that ends: nothing has to be waited for that a dead node had begun. Whoever comes later does not wait within the database, where he would
 * keep a connection from others.
 */
async function take<T>(tx: Ctx, request: ActRequestRow): Promise<Kept<T> & { taken: boolean }> {
  const { userId, requestId, operation, digest } = request;
  const place = await firstRow<Kept<T> & { taken: boolean }>(
    tx,
    sql`
    with place as (select pg_try_advisory_xact_lock(hashtextextended(${`act.${userId}.${requestId}`}, 0)) as free),
    taken as (
      insert into act_request (request_id, user_id, operation, input_digest, created_at)
      select ${requestId}, ${userId}, ${operation}, ${digest}, ${tx.app.clock.now()} from place where free
      on conflict (user_id, request_id) do nothing returning 1)
    select exists (select from taken) as taken, r.input_digest as digest, r.result
      from place left join act_request r on r.user_id = ${userId} and r.request_id = ${requestId}`,
  );
  return place ?? { taken: false, digest: null, result: null };
}
