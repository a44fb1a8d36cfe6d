import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, type FieldError, refuse } from '../../../../platform/errors/index.ts';
import { actorName, type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import type { FeedbackDepartment } from '../words.ts';
import {
  CONTRACT_STATES,
  type ContractField,
  type ContractState,
  type FeedbackContract,
  type Transport,
} from './contract.ts';
import { settleContractTask } from './contract-task.ts';
import { findLiveContract, getContract, listContracts } from './find-contracts.ts';

/** What an administrator may change of a draft. */
export interface ContractChange {
  id: string;
  rowVersion: number;
  fields: readonly ContractField[];
  transports: readonly Transport[];
  contact: string | null;
  silenceHours: number | null;
}

const MOST_FIELDS = 40;

/** Drafts the next version from the one in force; a department has at most one that is not in force yet. @throws E-4106 */
export async function draftContract(ctx: Ctx, department: FeedbackDepartment): Promise<FeedbackContract> {
  const { userId } = requireUser(ctx);
  return transaction(ctx, async (tx) => {
    await run(tx, sql`select 1 from feedback_contract where department = ${department} order by id for update`);
    const versions = await listContracts(tx, department);
    if (versions.some(({ status }) => status === 'DRAFT' || status === 'TRIAL'))
      throw new DomainError('E-4106', '该部门已有草稿或试运行的版本，请先完成该版本');
    const base = (await findLiveContract(tx, department)) ?? versions[0];
    if (!base) throw refuse('NOT_FOUND');
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    await run(
      tx,
      sql`insert into feedback_contract (id, created_at, updated_at, department, biz_type, version, status, fields, transports, ack_mode,
            retry_policy, contact, silence_hours, edited_by, edited_by_name)
          select ${id}::uuid, ${now}::timestamptz, ${now}::timestamptz, department, biz_type, ${(versions[0]?.version ?? 0) + 1}::int, 'DRAFT',
            fields, transports, ack_mode, retry_policy, contact, silence_hours, array[${userId}::uuid], ${actorName(tx.actor)}::varchar
            from feedback_contract where id = ${base.id}`,
    );
    await recordAudit(tx, {
      event: 'feedback.contract-draft',
      objectType: 'feedbackContract',
      objectId: id,
      detail: { department },
    });
    return getContract(tx, id);
  });
}

/** Saves a draft. @throws BAD_INPUT naming the wrong fields, E-0503, E-0504 */
export async function saveContract(ctx: Ctx, change: ContractChange): Promise<FeedbackContract> {
  const { userId } = requireUser(ctx);
  checkChange(change);
  return transaction(ctx, async (tx) => {
    const contract = await lockContract(tx, change, ['DRAFT']);
    await run(
      tx,
      sql`update feedback_contract set fields = ${JSON.stringify(change.fields)}::jsonb, transports = ${[...change.transports]}::text[],
            contact = ${change.contact}, silence_hours = ${change.silenceHours}, edited_by = case when ${userId}::uuid = any(edited_by) then edited_by else edited_by || ${userId}::uuid end,
            edited_by_name = ${actorName(tx.actor)},
            row_version = row_version + 1, updated_at = ${tx.app.clock.now()}
          where id = ${contract.id}`,
    );
    const saved = await getContract(tx, contract.id);
    await settleContractTask(tx, saved);
    await recordAudit(tx, {
      event: 'feedback.contract-save',
      objectType: 'feedbackContract',
      objectId: contract.id,
      before: contract.fields,
      after: saved.fields,
    });
    return saved;
  });
}

const STEPS: Readonly<Record<ContractState, readonly ContractState[]>> = {
  DRAFT: ['TRIAL', 'LIVE', 'RETIRED'],
  TRIAL: ['LIVE', 'RETIRED'],
  LIVE: ['RETIRED'],
  RETIRED: [],
};

/**
 * Moves a contract on. Putting one into force retires the one before it at once; nobody who ever wrote in a contract puts it into force
 * (00-common: publishing any definition needs a second person).
 *
 * @throws E-0004, E-0503, E-0504
 */
export async function advanceContract(
  ctx: Ctx,
  ref: { id: string; rowVersion: number },
  to: ContractState,
): Promise<FeedbackContract> {
  const { userId } = requireUser(ctx);
  const from = (Object.keys(STEPS) as ContractState[]).filter((state) => STEPS[state].includes(to));
  return transaction(ctx, async (tx) => {
    const contract = await lockContract(tx, ref, from);
    if (contract.editedBy.includes(userId)) throw refuse('E-0004');
    const now = tx.app.clock.now();
    const today = localDateOf(now);
    if (to === 'LIVE') {
      await run(
        tx,
        sql`update feedback_contract set status = 'RETIRED', valid_to = ${addDays(today, -1)}::date, row_version = row_version + 1, updated_at = ${now}
             where department = ${contract.department} and status = 'LIVE'`,
      );
    }
    await run(
      tx,
      sql`update feedback_contract set status = ${to}, row_version = row_version + 1, updated_at = ${now},
            valid_from = case when ${to} = 'LIVE' then ${today}::date else valid_from end,
            valid_to = case when ${to} = 'RETIRED' then ${today}::date else valid_to end
          where id = ${contract.id}`,
    );
    await recordAudit(tx, {
      event: 'feedback.contract-publish',
      objectType: 'feedbackContract',
      objectId: contract.id,
      detail: { department: contract.department, version: contract.version, from: contract.status, to },
    });
    const moved = await getContract(tx, contract.id);
    await settleContractTask(tx, moved);
    return moved;
  });
}

async function lockContract(
  tx: Ctx,
  { id, rowVersion }: { id: string; rowVersion: number },
  allowed: readonly ContractState[],
): Promise<FeedbackContract> {
  const contract = await getContract(tx, id, { forUpdate: true });
  if (contract.rowVersion !== rowVersion) throw refuse('E-0504');
  if (!allowed.includes(contract.status)) throw refuse('E-0503', { state: CONTRACT_STATES[contract.status] });
  return contract;
}

const NAME = /^[\p{Script=Han}A-Za-z0-9（）、]{1,30}$/u;

function checkChange({ fields, transports, contact, silenceHours }: ContractChange): void {
  const wrong: FieldError[] = [];
  if (fields.length === 0 || fields.length > MOST_FIELDS)
    wrong.push({ path: 'fields', message: `字段应为1至${MOST_FIELDS}个` });
  if (new Set(fields.map(({ name }) => name)).size < fields.length)
    wrong.push({ path: 'fields', message: '字段名称不能重复' });
  fields.forEach((field, at) => {
    const path = `fields.${at}`;
    if (!NAME.test(field.name)) wrong.push({ path: `${path}.name`, message: '字段名称应为1至30个汉字、字母或数字' });
    if (!Number.isInteger(field.length) || field.length < 1 || field.length > 500)
      wrong.push({ path: `${path}.length`, message: '长度应为1至500' });
    if (field.type === 'CODE' && !field.codes?.length) wrong.push({ path: `${path}.codes`, message: '请填写代码表' });
    if (field.example.trim() === '' || [...field.example].length > 120)
      wrong.push({ path: `${path}.example`, message: '请填写示例（不超过120个字）' });
  });
  if (transports.length === 0) wrong.push({ path: 'transports', message: '请至少选择一种传输方式' });
  if (contact !== null && [...contact].length > 120) wrong.push({ path: 'contact', message: '联系人不超过120个字' });
  if (silenceHours !== null && (!Number.isInteger(silenceHours) || silenceHours < 1 || silenceHours > 720))
    wrong.push({ path: 'silenceHours', message: '静默时长应为1至720小时' });
  if (wrong.length > 0) throw badInput(wrong);
}
