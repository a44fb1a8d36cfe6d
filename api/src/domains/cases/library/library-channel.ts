import { run, sql } from '../../../database/sql.ts';
import {
  createEnvelopeChannel,
  createHttpChannel,
  findIntegration,
  isPaused,
  type OutboundChannel,
  outboundQueue,
} from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { DEPARTMENT_CORRECTIONS } from '../departments/corrections.ts';
import { DEPARTMENT, DEPARTMENT_KINDS, departmentBizType } from '../departments/department-channel.ts';
import { announceSync } from './announce-sync.ts';
import { LIBRARY_CORRECTIONS } from './corrections.ts';
import { LIBRARY_KINDS } from './library-messages.ts';
import { CASE_LIBRARY } from './push-library.ts';
import { repairWithBasic } from './repair-basic.ts';
import { deriveSyncStates } from './sync-state.ts';

/** Cases before sub-cases, in id order, as every act locks them. */
async function lockRecords(tx: Ctx, streamKeys: readonly string[]): Promise<void> {
  const ids = [...streamKeys];
  await run(
    tx,
    sql`select 1 from one_thing_case where id::text = any(${ids}::text[]) or id in (select case_id from sub_case where id::text = any(${ids}::text[])) order by id for update`,
  );
}

/** The case library (办件库): sealed with its SM2 key, signed with ours (01 §2.7 "Security"). */
export const libraryChannel: OutboundChannel = createHttpChannel({
  key: CASE_LIBRARY,
  title: '办件库',
  kinds: LIBRARY_KINDS,
  endpoint: async (ctx) => {
    const library = await findIntegration(ctx, 'CASE_LIBRARY');
    const { CASE_LIBRARY_PUBLIC_KEY: publicKey } = ctx.app.config;
    if (!library || !publicKey) return undefined;
    const { url, token, timeoutMs } = library;
    return { url: `${url}/library/messages`, token, publicKey, timeoutMs };
  },
  paused: (ctx) => isPaused(ctx, 'CASE_LIBRARY'),
  lock: lockRecords,
  repair: repairWithBasic,
  corrections: LIBRARY_CORRECTIONS,
  onState: async (tx, changes) =>
    announceSync(
      tx,
      await deriveSyncStates(
        tx,
        changes.map((c) => c.streamKey),
      ),
    ),
});

/** The departments' side of the exchange platform, in the envelope that all departments share (01 §2.8, §3.7). */
export const departmentChannel: OutboundChannel = createEnvelopeChannel({
  key: DEPARTMENT,
  title: '部门派发',
  kinds: DEPARTMENT_KINDS,
  corrections: DEPARTMENT_CORRECTIONS,
  receiverCode: ({ payload }) => String(payload.department),
  bizType: ({ kind }) => departmentBizType(kind),
  head: ({ payload: { caseNo, bjNo } }) => ({
    ...(typeof caseNo === 'string' ? { caseNo } : {}),
    ...(typeof bjNo === 'string' ? { bjNo } : {}),
  }),
  endpoint: async (ctx, message) => {
    const { DEPARTMENT_EXCHANGE_PUBLIC_KEY: publicKey, DEPARTMENT_QUEUES: queues } = ctx.app.config;
    if (!publicKey) return undefined;
    const department = String(message.payload.department);
    if (queues.includes(department)) return { queue: outboundQueue(department), publicKey };
    const platform = await findIntegration(ctx, 'DEPARTMENTS');
    if (!platform) return undefined;
    const { url, token, timeoutMs } = platform;
    return { url: `${url}/departments/${department}/messages`, token, publicKey, timeoutMs };
  },
  paused: (ctx) => isPaused(ctx, 'DEPARTMENTS'),
});
