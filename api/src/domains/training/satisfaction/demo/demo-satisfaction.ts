import { anyOf, tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { keepAnswer } from '../answers/keep-answer.ts';
import type { Answers } from '../figures/figures.ts';
import { SATISFACTION_REPORT, SATISFACTION_TASK } from '../record-types.ts';
import { openTasks } from '../tasks/open-tasks.ts';
import { stageRun } from './demo-run.ts';

/** Marks for 机构总体 and 项目总体 of a run of twelve (02 AC25-1), and of an earlier one. */
const RUNS = [
  { term: '第1期（演示）', ended: 60, districts: { '310109': 8 }, marks: [5, 5, 5, 5, 5, 4, 4, 4] },
  {
    term: '第2期（演示）',
    ended: 9,
    districts: { '310109': 6, '310115': 6 },
    marks: [5, 5, 5, 4, 4, 3, 5, 5, 5, 4, 2],
  },
] as const;
/** What is said in words, of some. */
const WORDS: Readonly<Record<number, string>> = {
  2: '实操时间再多一些更好',
  5: '李老师讲得清楚，设备有两台偏旧',
  8: '食堂离实训楼远',
};

/**
 * Two runs of the demonstration that were judged, the older one delivered, and one that collects and asks the trainee of the demonstration. Every
 * answer is made up.
 */
export async function loadDemoSatisfaction(ctx: Ctx): Promise<void> {
  if (await tables(ctx).selectFrom('satisfaction_report').select('id').limit(1).executeTakeFirst()) return;
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const trainee = await tables(ctx)
    .selectFrom('training_trainee as t')
    .innerJoin('user_account as u', 'u.id', 't.account_id')
    .select('t.id')
    .where('u.login_name', '=', 'trainee_demo')
    .executeTakeFirst();
  if (!officer || !trainee) return;
  const system: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } };
  for (const [at, { marks, ...demo }] of RUNS.entries()) {
    const runId = await stageRun(system, demo);
    if (!runId) return;
    await judge(system, runId, marks);
    if (at > 0) continue;
    const [report] = await reportsOf(ctx, runId);
    await tables(ctx)
      .updateTable('satisfaction_comment')
      .set({ checked_by_name: '演示数据' })
      .where('run_id', '=', runId)
      .execute();
    if (report) await advance(everywhere(officer), { type: SATISFACTION_REPORT, action: 'deliver', rows: [report] });
  }
  const open = await stageRun(system, {
    term: '第3期（演示）',
    ended: 1,
    districts: { '310109': 5 },
    accounts: ['trainee_demo'],
  });
  if (open) await transaction(system, (tx) => openTasks(tx, [open]));
}

const reportsOf = (ctx: Ctx, runId: string) =>
  tables(ctx).selectFrom('satisfaction_report').select('id').where('run_id', '=', runId).execute();

/** Everybody answers, as far as there are marks; then the tasks close and are counted. */
async function judge(system: Ctx, runId: string, marks: readonly number[]): Promise<void> {
  await transaction(system, async (tx) => {
    const taskIds = await openTasks(tx, [runId]);
    const tokens = await tables(tx)
      .selectFrom('satisfaction_token as k')
      .innerJoin('run_trainee as r', 'r.trainee_id', 'k.trainee_id')
      .select(['k.task_id as taskId', 'k.token_hash as tokenHash'])
      .where('r.run_id', '=', runId)
      .where('k.task_id', '=', anyOf(taskIds))
      .orderBy('r.seq')
      .execute();
    for (const [at, mark] of marks.entries()) {
      const token = tokens[at];
      if (token) await keepAnswer(tx, { ...token, answers: answersOf(at, mark) });
    }
    await advance(tx, {
      type: SATISFACTION_TASK,
      action: 'close',
      rows: taskIds.map((id) => ({ id })),
      many: true,
    });
  });
}

function answersOf(at: number, mark: number): Answers {
  const near = Math.max(1, Math.min(5, mark + ((at % 3) - 1)));
  const words = WORDS[at];
  return {
    q1: mark,
    q2: Math.max(mark, 4),
    q3: near,
    q4: at % 4 === 0 ? 0 : near,
    q5: mark,
    q6: near,
    q7: mark,
    q8: mark,
    ...(words && { q9: words }),
  };
}
