import { randomUUID } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { demoActor } from '../../../platform/access/index.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { demoClerkOf } from '../demo/demo-clerk.ts';
import { FORCED_FINISH } from './request.flow.ts';
import { requestForcedFinish } from './request-forced-finish.ts';

const HONGKOU = '310109';

interface Verdict {
  action: 'approve' | 'reject';
  input: { note?: string; reasonCode?: string };
}

/** What the clerk asks for of matters whose applicant does not answer, and how the chief decides; one waits. */
const VERDICTS: readonly (Verdict | undefined)[] = [
  { action: 'approve', input: { note: '三次通知补正均未回应，同意终止办结' } },
  { action: 'reject', input: { reasonCode: 'GOES_ON' } },
  undefined,
];

/** 强制办结 that a clerk of 虹口区 has asked for: approved, refused and waiting. */
export async function loadDemoForcedFinishes(ctx: Ctx): Promise<void> {
  if (await tables(ctx).selectFrom('forced_finish_request').select('id').limit(1).executeTakeFirst()) return;
  const chief = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', 'chief_hk')
    .executeTakeFirst();
  const judge = chief && (await demoActor(ctx, chief.id, 'DIST_CHIEF'));
  const matters = await tables(ctx)
    .selectFrom('sub_case as s')
    .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
    .select(['s.id', 's.version', 's.case_id as caseId'])
    .where('c.district_code', '=', HONGKOU)
    .where('s.state', '=', 'SUPPLEMENT')
    .orderBy('c.case_no')
    .orderBy('s.bj_no', 'desc')
    .limit(VERDICTS.length)
    .execute();
  if (!judge) return;
  for (const [n, { id: subCaseId, version, caseId }] of matters.entries()) {
    const clerk = await demoClerkOf(ctx, caseId);
    if (!clerk) continue;
    const [asked] = await requestForcedFinish(
      { ...ctx, actor: clerk },
      {
        requestId: randomUUID(),
        rows: [{ caseId, subCaseId, version }],
        finishAs: 'FINISHED_TERMINATED',
        reasonCode: 'L04',
        reasonText: '申请人未按补正通知提交材料',
        basisText: '补正通知已送达三次，办理说明第十二条',
      },
    );
    const verdict = VERDICTS[n];
    if (verdict && asked?.result === 'OK')
      await advanceOne({ ...ctx, actor: judge }, { type: FORCED_FINISH, rows: [{ id: asked.id }], ...verdict });
  }
}
