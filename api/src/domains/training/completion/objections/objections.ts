import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { type NoticeReceiver, sendNotices } from '../../../../platform/notify/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { bureausOf } from '../../district-office.ts';
import { lockCompletion } from '../lock-completion.ts';
import { COMPLETION } from '../record-type.ts';
import { readCompletionRows } from '../rows/read-rows.ts';
import type { ObjectionType } from './objection.type.ts';

const MOST = 500;

/**
 * 异议 of a district to the results of its own trainees, while it is judged and the days for it last (02 §16.2).
 *
 * @throws NOT_FOUND, E-0503 once it is judged, E-2407 after the last day, E-2408 without trainees of its own, BAD_INPUT
 */
export async function objectToCompletion(ctx: Ctx, id: string, given: string, requestId: string): Promise<void> {
  const text = requireReason(given, { path: 'text', asked: '请填写异议内容' }).slice(0, MOST);
  await once(ctx, 'objectToRunCompletion', requestId, { id, text }, async (tx) => {
    const user = requireUser(tx);
    const completion = await lockCompletion(tx, { id, states: ['DIST_REVIEW'] });
    const until = completion.objectionsUntil;
    if (until && until < localDateOf(tx.app.clock.now())) throw new DomainError('E-2407', `异议已于${until}截止`);
    const own = (await readCompletionRows(tx, [completion.id], { seen: 'own' })).get(completion.id) ?? [];
    const districts = new Set(own.map(({ districtCode }) => districtCode));
    const district = await tables(tx)
      .selectFrom('org')
      .select('district_code as code')
      .where('id', '=', user.orgId)
      .executeTakeFirst();
    if (!district?.code || !districts.has(district.code))
      throw new DomainError('E-2408', '本班次没有本区学员，不能提出异议');
    const now = tx.app.clock.now();
    await tables(tx)
      .insertInto('run_completion_objection')
      .values({
        id: uuidv7(now.getTime()),
        created_at: now,
        completion_id: completion.id,
        content_version: completion.contentVersion,
        district_code: district.code,
        by_id: user.userId,
        by_name: user.name,
        by_org: user.orgName,
        text,
      })
      .execute();
    const bureau = (await bureausOf(tx, [completion.districtCode])).get(completion.districtCode);
    const receivers = bureau ? [{ roleCode: 'BIZ_OFFICER', orgId: bureau }] : [];
    await tell(tx, completion, { receivers, 单位: user.orgName, 进展: '提出异议', 内容: text });
    return { id: completion.id };
  });
}

/** 答复 by the district that judges; once. @throws NOT_FOUND, E-0503, E-2409 where it has one, BAD_INPUT */
export async function answerObjection(ctx: Ctx, id: string, objectionId: string, given: string): Promise<void> {
  const answer = requireReason(given, { path: 'answer', asked: '请填写答复' }).slice(0, MOST);
  await transaction(ctx, async (tx) => {
    const user = requireUser(tx);
    const completion = await lockCompletion(tx, { id, states: ['DIST_REVIEW'] });
    const now = tx.app.clock.now();
    const objection = await tables(tx)
      .updateTable('run_completion_objection')
      .set({ answer, answered_by_name: user.name, answered_at: now })
      .where(sql<boolean>`id::text = ${objectionId.toLowerCase()}`)
      .where('completion_id', '=', completion.id)
      .where('answered_at', 'is', null)
      .returning('district_code as district')
      .executeTakeFirst();
    if (!objection) throw new DomainError('E-2409', '该异议不存在或已答复');
    const bureau = (await bureausOf(tx, [objection.district])).get(objection.district);
    const receivers = bureau ? [{ roleCode: 'BIZ_OFFICER', orgId: bureau }] : [];
    await tell(tx, completion, { receivers, 单位: user.orgName, 进展: '答复异议', 内容: answer });
  });
}

interface Told extends Readonly<Record<'单位' | '进展' | '内容', string>> {
  receivers: readonly NoticeReceiver[];
}

async function tell(
  tx: Ctx,
  { id, orgId, completionNo, runName }: { id: string; orgId: string; completionNo: string; runName: string },
  { receivers, ...said }: Told,
): Promise<void> {
  if (receivers.length === 0) return;
  const variables = { 班次名称: runName, 结课编号: completionNo, ...said };
  await sendNotices(tx, [
    { template: 'N484', receivers, variables, record: { type: COMPLETION, id, orgId, title: completionNo } },
  ]);
}

/** 异议 of completions by their id, oldest first. */
export async function readObjections(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, ObjectionType[]>> {
  const found = await tables(ctx)
    .selectFrom('run_completion_objection')
    .select(['id', 'completion_id as completionId', 'content_version as contentVersion', 'by_org as byOrg', 'text'])
    .select(['created_at as createdAt', 'answer', 'answered_at as answeredAt'])
    .where('completion_id', '=', anyOf(ids))
    .orderBy('id')
    .execute();
  return Map.groupBy(found, ({ completionId }) => completionId);
}
