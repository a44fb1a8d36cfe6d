import { rows, sql } from '../../../../database/sql.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { BATCH } from '../record-types.ts';

/** What experts hear of a batch, by its step (02 §9.4); nothing names a project before the material is open. */
const WORDS: Readonly<Record<string, string>> = {
  publish: '您已受邀参加评审，请留意材料公开和打分时间',
  openMaterial: '评审材料已公开，请签署承诺书后查阅',
  openScoring: '打分已开始，请在截止前提交',
  moveWindows: '评审时间有调整，请以新的时间为准',
  discard: '本次评审已取消',
};

/** What somebody hears who only stands in reserve: the windows are not his until he is called. */
const RESERVE_WORDS: Readonly<Record<string, string>> = {
  publish: '您已被列为备选专家，如需递补将另行通知',
  moveWindows: '评审时间有调整，如需递补将另行通知',
  discard: '本次评审已取消',
};

/** Tells the experts of each batch, once however many projects they have in it. */
export async function tellExperts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => WORDS[action]);
  if (told.length === 0) return;
  const found = await rows<{ batchId: string; accountId: string; judges: boolean; from: string; to: string }>(
    tx,
    sql`select a.batch_id as "batchId", a.account_id as "accountId", bool_or(not a.reserve) as judges,
          to_char(b.score_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "from",
          to_char(b.score_to at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "to"
        from review_assignment a join review_batch b on b.id = a.batch_id
       where a.batch_id = any(${told.map(({ row }) => row.id)}::uuid[]) and a.state not in ('RECUSED', 'REPLACED', 'STOOD_BY')
       group by 1, 2, 4, 5`,
  );
  const notices = told.flatMap(({ row, action }): Notice[] => {
    return [true, false].flatMap((judges): Notice[] => {
      const experts = found.filter((one) => one.batchId === row.id && one.judges === judges);
      const words = judges ? WORDS[action] : RESERVE_WORDS[action];
      const [first] = experts;
      if (!first || !words) return [];
      return [
        {
          template: 'N190',
          receivers: experts.map(({ accountId }) => ({ userId: accountId })),
          variables: { 批次名称: row.subject, 进展: words, 打分开始: first.from, 打分截止: first.to },
          record: { type: BATCH, id: row.id, orgId: row.orgId, title: row.title },
        },
      ];
    });
  });
  await sendNotices(tx, notices);
}
