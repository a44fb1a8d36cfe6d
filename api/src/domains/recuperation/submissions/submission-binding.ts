import { tables } from '../../../database/tables.ts';
import {
  causing,
  type FlowChange,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { staleLists } from '../../../platform/versions/index.ts';
import { moveAll } from '../move-all.ts';
import { NOMINATION, SUBMISSION } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { freezeSubmission } from '../roster/freeze-lists.ts';
import { LIVING, SUBMITTABLE, submissionFlow } from './submission.flow.ts';
import { loadSubmissionFacts, type SubmissionFacts } from './submission-facts.ts';
import { judgeSubmission } from './submittable.ts';

type Judge = (facts: SubmissionFacts) => GuardAnswer;

const guards: Readonly<Record<string, Judge>> = {
  [SUBMITTABLE]: judgeSubmission,
  [LIVING]: ({ people }) => {
    const dead = people.filter(({ state, suspected }) => suspected && GOING.includes(state));
    return dead.length === 0 || refusal('E-LY-31', { who: dead.map(({ uid }) => uid).join('、') });
  },
};
const GOING = ['SUBMITTED', 'DISTRICT_PASSED'];

async function peopleIn(tx: Ctx, submissionId: string, states: readonly string[]): Promise<string[]> {
  const found = await tables(tx)
    .selectFrom('recup_nomination')
    .select('id')
    .where('submission_id', '=', submissionId)
    .where('state', 'in', [...states])
    .orderBy('id')
    .execute();
  return found.map(({ id }) => id);
}

/** The people go where their list goes, and what goes up is frozen (C-15). */
async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of causing(submissionFlow, changes, 'submit')) {
    await moveAll(tx, NOMINATION, await peopleIn(tx, row.id, ['COMPLETE']), 'submit');
    await freezeSubmission(tx, row.id);
  }
  for (const { row, action, input } of changes) {
    if (action === 'pass') await moveAll(tx, NOMINATION, await peopleIn(tx, row.id, ['SUBMITTED']), 'pass');
    if (action !== 'giveBack') continue;
    await moveAll(tx, NOMINATION, await peopleIn(tx, row.id, GOING), 'giveBack');
    await sendNotices(tx, [
      {
        template: 'N761',
        receivers: [{ roleCode: 'JX_OP', orgId: row.orgId }],
        variables: { 提交编号: row.title, 原因: input.reasonText ?? '' },
        record: { type: SUBMISSION, id: row.id, orgId: row.orgId, title: row.title },
      },
    ]);
  }
}

/** 机构提交: its guards and what follows of its steps. */
export const submissionEffects: Partial<RecordBinding> = {
  effects: ['submit'],
  ...judgedBy<SubmissionFacts>({ guards, loadFacts: loadSubmissionFacts }),
  staleness: staleLists(SUBMISSION),
  onChange: follow,
};
