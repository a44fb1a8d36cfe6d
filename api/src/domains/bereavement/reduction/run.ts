import { tables } from '../../../database/tables.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { asJob } from '../level.ts';
import { cronOf, REDUCE_JOB, reductionTime } from '../parameters.ts';
import { lockBeneficiary } from '../payable/beneficiaries.ts';
import { isPersonIntact } from '../payable/sealed-payables.ts';
import { reduce } from './reduce.ts';
import { areOrdersIntact } from './sealed-stop-orders.ts';
import { correct, revoke } from './undo.ts';

/** An approved request that waits for the job. */
export interface ApprovedRequest {
  id: string;
  requestNo: string;
  kind: string;
  beneficiaryId: string;
  matchId: string | null;
  ofId: string | null;
  diedOn: string;
}

const ACTS: Readonly<Record<string, typeof reduce>> = { DEATH: reduce, REVOCATION: revoke, CORRECTION: correct };

/** Requests that wait, in the order in which they were made. */
const waiting = (ctx: Ctx) =>
  tables(ctx).selectFrom('reduction_request').select('id').where('state', '=', 'APPROVED').orderBy('id').execute();

/**
 * Carries out every approved request, in the caller's transaction (03 §34.5): by the job at night, and before anybody generates a roster or pushes a
 * batch. What is done already is not done again.
 *
 * @returns how many were carried out
 */
export async function carryOutApproved(tx: Ctx, jobRun: string): Promise<number> {
  let done = 0;
  for (const { id } of await waiting(tx)) done += await carryOut(asJob(tx, '减员停发任务'), id, jobRun);
  return done;
}

async function carryOut(tx: Ctx, id: string, jobRun: string): Promise<number> {
  const seen = await readApproved(tx, id);
  if (!seen) return 0;
  // Persons before their requests; whoever was faster has carried it out by now.
  await lockBeneficiary(tx, seen.beneficiaryId);
  const request = await readApproved(tx, id);
  if (!request) return 0;
  // What was changed by hand waits for both administrators (03 §41.7); the others are not held up by it.
  if (request.ofId && !(await areOrdersIntact(tx, request.ofId))) return 0;
  if (!(await isPersonIntact(tx, request.beneficiaryId))) return 0;
  await ACTS[request.kind]?.(tx, request, jobRun);
  return 1;
}

const readApproved = (tx: Ctx, id: string): Promise<ApprovedRequest | undefined> =>
  tables(tx)
    .selectFrom('reduction_request')
    .select(['id', 'request_no as requestNo', 'kind', 'beneficiary_id as beneficiaryId', 'match_id as matchId'])
    .select(['of_id as ofId', 'died_on as diedOn'])
    .where('id', '=', id)
    .where('state', '=', 'APPROVED')
    .executeTakeFirst();

/** Names a run in the log of stops (03 §34.6). */
export const runName = (ctx: Ctx, why: string): string => `${why} ${formatDateTime(ctx.app.clock.now())}`;

/** 减员停发 (03 §34.5): every night before anything is generated or pushed; each person by himself, so that one who fails holds nobody up. */
export const reduceJob: JobDefinition = {
  name: REDUCE_JOB,
  title: '优抚对象减员停发',
  cron: cronOf(reductionTime.default),
  when: async (ctx) => cronOf(await readParameter(ctx, reductionTime)),
  concurrency: 1,
  run: async (ctx) => {
    const jobRun = runName(ctx, '定时任务');
    let 减员 = 0;
    for (const { id } of await waiting(ctx))
      减员 += await transaction(ctx, (tx) => carryOut(asJob(tx, '减员停发任务'), id, jobRun));
    return { 减员 };
  },
};
