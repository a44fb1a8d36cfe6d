import type { RawBuilder } from 'kysely';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { FeedbackDepartment } from '../words.ts';
import type { FeedbackContract } from './contract.ts';

const select = sql`
  select id, row_version as "rowVersion", department, biz_type as "bizType", version, status, fields, transports, ack_mode as "ackMode",
         retry_policy as "retryPolicy", contact, silence_hours as "silenceHours", valid_from::text as "validFrom", valid_to::text as "validTo",
         edited_by as "editedBy", edited_by_name as "editedByName", updated_at as "updatedAt"
    from feedback_contract`;

/** The contract in force; what arrives is held against it. */
export function findLiveContract(ctx: Ctx, department: FeedbackDepartment): Promise<FeedbackContract | undefined> {
  return firstRow<FeedbackContract>(ctx, sql`${select} where department = ${department} and status = 'LIVE'`);
}

/**
 * What a department's messages are held against: the version in force, and the one on trial beside it. Where nothing is in force yet, the
 * version on trial checks alone; then nothing is applied (01 §3.3).
 */
export async function findContractsInUse(
  ctx: Ctx,
  department: FeedbackDepartment,
): Promise<{ live?: FeedbackContract; trial?: FeedbackContract }> {
  const found = await rows<FeedbackContract>(
    ctx,
    sql`${select} where department = ${department} and status in ('LIVE', 'TRIAL')`,
  );
  const live = found.find(({ status }) => status === 'LIVE');
  const trial = found.find(({ status }) => status === 'TRIAL');
  return { ...(live ? { live } : {}), ...(trial ? { trial } : {}) };
}

/** The contract that messages, entries and files follow now. */
export async function findContractInUse(
  ctx: Ctx,
  department: FeedbackDepartment,
): Promise<FeedbackContract | undefined> {
  const { live, trial } = await findContractsInUse(ctx, department);
  return live ?? trial;
}

/** The version under which a message was taken in. */
export function findContractVersion(
  ctx: Ctx,
  department: FeedbackDepartment,
  version: number,
): Promise<FeedbackContract | undefined> {
  return firstRow<FeedbackContract>(ctx, sql`${select} where department = ${department} and version = ${version}`);
}

/** Every version of every contract, or of one department's, newest first. Contracts are no secret within their permission: no scope. */
export function listContracts(ctx: Ctx, department?: string | null): Promise<FeedbackContract[]> {
  const one = department ? sql`where department = ${department}` : sql``;
  return rows<FeedbackContract>(ctx, sql`${select} ${one} order by department, version desc`);
}

/** A contract by id, locked when `forUpdate`. @throws NOT_FOUND */
export async function getContract(ctx: Ctx, id: string, { forUpdate = false } = {}): Promise<FeedbackContract> {
  const lock: RawBuilder<unknown> = forUpdate ? sql`for update` : sql``;
  const found = isUuid(id) ? await firstRow<FeedbackContract>(ctx, sql`${select} where id = ${id} ${lock}`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return found;
}
