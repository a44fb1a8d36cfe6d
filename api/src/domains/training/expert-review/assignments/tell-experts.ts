import { type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { BATCH } from '../record-types.ts';

/** A task as notices about it name it. */
export interface ChangedTask {
  id: string;
  batchId: string;
  accountId: string;
  projectName: string;
  expertName: string;
}

interface Setting {
  batchId: string;
  batchNo: string;
  title: string;
  orgId: string;
  scoreTo: SqlInstant;
  /** Before it nothing names a project (02 §10.2). */
  namesOpen: boolean;
}

/** What an expert hears of a step with his task that he has not taken himself (T17-6). */
const WORDS: Readonly<Record<string, string>> = {
  recuse: '经市退役军人事务局决定，您须回避该项目，不再参加该项目的评审',
  grantRecusal: '您的回避申请已同意，不再参加该项目的评审',
  declineRecusal: '您的回避申请未获同意，请在打分截止前完成评审',
};

/** T17-6, T18-6: experts hear what the city decided about them, the city hears of an expert who asks to step back (N-18-1). */
export async function tellAboutTasks(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => WORDS[action] || action === 'askRecusal');
  if (told.length === 0) return;
  const tasks = await tables(tx)
    .selectFrom('review_assignment as a')
    .innerJoin('review_expert as e', 'e.id', 'a.expert_id')
    .select([
      'a.id',
      'a.batch_id as batchId',
      'a.account_id as accountId',
      'a.project_name as projectName',
      'e.name as expertName',
    ])
    .where('a.id', '=', anyOf(told.map(({ row }) => row.id)))
    .execute();
  const settings = await settingsOf(
    tx,
    tasks.map(({ batchId }) => batchId),
  );
  const city = await findOrgByCode(tx, '310000');
  const notices = told.flatMap(({ row, action, input }): Notice[] => {
    const task = tasks.find(({ id }) => id === row.id);
    const setting = task && settings.get(task.batchId);
    if (!task || !setting) return [];
    if (action !== 'askRecusal') return [toExpert(task, setting, WORDS[action] ?? '')];
    return city
      ? [
          {
            template: 'N331',
            receivers: [{ roleCode: 'CITY_OFFICER', orgId: city.id }],
            variables: {
              批次名称: setting.title,
              专家姓名: task.expertName,
              项目名称: task.projectName,
              理由: input.reasonText ?? '',
            },
            record: recordOf(setting),
          },
        ]
      : [];
  });
  await sendNotices(tx, notices);
}

/** T17-6: both hear it, the one that he is free, the other that he judges. */
export async function tellReplaced(tx: Ctx, gone: ChangedTask, called: ChangedTask): Promise<void> {
  const setting = (await settingsOf(tx, [gone.batchId])).get(gone.batchId);
  if (!setting) return;
  const until = formatDateTime(toDate(setting.scoreTo));
  await sendNotices(tx, [
    toExpert(gone, setting, '您的评审任务已由备选专家接替，已提交的打分表留存但不计入，感谢您的支持'),
    toExpert(called, setting, `您由备选专家递补为评审专家，请签署承诺书、查阅材料，并于 ${until} 前提交打分表`),
  ]);
}

/** 02 §9.7: whose task was still open when its project left the batch hears that there is nothing more to do; of a draft nobody knew. */
export async function tellProjectLeft(tx: Ctx, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  const tasks = await tables(tx)
    .selectFrom('review_assignment as a')
    .innerJoin('review_expert as e', 'e.id', 'a.expert_id')
    .select([
      'a.id',
      'a.batch_id as batchId',
      'a.account_id as accountId',
      'a.project_name as projectName',
      'e.name as expertName',
      'a.reserve',
    ])
    .where('a.id', '=', anyOf(taskIds))
    .orderBy('a.id')
    .execute();
  const settings = await settingsOf(
    tx,
    tasks.map(({ batchId }) => batchId),
  );
  await sendNotices(
    tx,
    tasks.flatMap((task): Notice[] => {
      const setting = settings.get(task.batchId);
      const what = task.reserve ? '无需再作备选' : '无需再评审，已填写或提交的打分表留存但不计入';
      return setting ? [toExpert(task, setting, `该项目的申报已终止，退出本次评审，您${what}`)] : [];
    }),
  );
}

function toExpert(task: ChangedTask, setting: Setting, what: string): Notice {
  return {
    template: 'N330',
    receivers: [{ userId: task.accountId }],
    variables: {
      批次名称: setting.title,
      项目名称: setting.namesOpen ? task.projectName : '材料公开后可见',
      进展: what,
    },
    record: recordOf(setting),
  };
}

const recordOf = ({ batchId, batchNo, orgId }: Setting) => ({ type: BATCH, id: batchId, orgId, title: batchNo });

async function settingsOf(tx: Ctx, batchIds: readonly string[]): Promise<ReadonlyMap<string, Setting>> {
  const found = await tables(tx)
    .selectFrom('review_batch')
    .select([
      'id as batchId',
      'batch_no as batchNo',
      'title',
      'org_id as orgId',
      'score_to as scoreTo',
      sql<boolean>`material_from <= ${tx.app.clock.now()}`.as('namesOpen'),
    ])
    .where('id', '=', anyOf(batchIds))
    .where('state', '<>', 'DRAFT')
    .execute();
  return new Map(found.map((setting) => [setting.batchId, setting]));
}
