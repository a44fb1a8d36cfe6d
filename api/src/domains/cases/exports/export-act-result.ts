import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { type ExportFile, exportFileName, makeExportFile, writeXlsx } from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import type { RowOutcome } from '../acts/outcomes.ts';
import { caseFlow } from '../case.flow.ts';
import type { CaseType } from '../case.type.ts';
import { readCasesById } from '../queues/read-by-id.ts';

const OPERATION = 'advanceCases.';
const RESULTS = { OK: '成功', SKIPPED: '跳过', FAILED: '失败' } as const;

interface Line {
  outcome: RowOutcome;
  /** Absent for a case outside the caller's scope, whose line says so. */
  record: CaseType | undefined;
}

/** Where the result of an act over several cases can be fetched (01 §7.4, step 4). */
export function actResultUrl(requestId: string): string {
  return `/exports/acts/${requestId}.xlsx`;
}

/**
 * The outcome of one of the caller's own acts, a line per selected case, as its retries have left it. States of sub-cases are those of now.
 *
 * @throws NOT_FOUND also for somebody else's act and for one still under way
 */
export async function exportActResult(
  ctx: Ctx,
  requestId: string,
  retries: readonly string[] = [],
): Promise<{ name: string; file: ExportFile }> {
  const { action, outcomes } = await getRetriedAct(ctx, requestId, retries);
  const records = await readCasesById(
    ctx,
    outcomes.map((o) => o.id),
  );
  const title = `${actionTitle(action)}结果`;
  const counts = Object.entries(RESULTS).map(
    ([result, word]) => `${word} ${outcomes.filter((o) => o.result === result).length} 件`,
  );
  const lines = outcomes.map((outcome): Line => ({ outcome, record: records.get(outcome.id) }));
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx<Line>(ctx, target, {
        title,
        filter: `本次所选 ${outcomes.length} 件`,
        notes: [
          ['办理结果', counts.join('，')],
          ['说明', '子办件状态为导出时的状态'],
        ],
        columns: COLUMNS,
        pages: [lines],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'case.export-result',
        objectType: 'actRequest',
        objectId: requestId,
        detail: { action, rows, sm3 },
      }),
  );
  return { name: exportFileName(title, `${outcomes.length}件`, ctx.app.clock.now()), file };
}

const COLUMNS = [
  { title: '一件事编号', width: 22, value: ({ outcome, record }: Line) => record?.caseNo ?? outcome.title },
  { title: '姓名', width: 10, value: ({ record }: Line) => record?.personName },
  { title: '结果', width: 8, value: ({ outcome }: Line) => RESULTS[outcome.result] },
  { title: '代码', width: 12, value: ({ outcome }: Line) => outcome.code },
  { title: '原因', width: 48, value: ({ outcome }: Line) => outcome.message },
  {
    title: '子办件状态',
    width: 60,
    value: ({ record }: Line) => record?.subCases.map((s) => `${s.matterName}：${s.statusTitle}`).join('；'),
  },
];

/** Most retries of one act that a file takes in. */
const RETRIES_MAX = 50;

/** The act with the rows that were tried again as their last try left them. */
async function getRetriedAct(ctx: Ctx, requestId: string, retries: readonly string[]): ReturnType<typeof getOwnAct> {
  if (retries.length > RETRIES_MAX) throw refuse('BAD_INPUT');
  const first = await getOwnAct(ctx, requestId);
  const last = new Map(first.outcomes.map((outcome) => [outcome.id, outcome]));
  for (const retry of retries) {
    const { action, outcomes } = await getOwnAct(ctx, retry);
    if (action !== first.action) throw refuse('NOT_FOUND');
    for (const outcome of outcomes) if (last.has(outcome.id)) last.set(outcome.id, outcome);
  }
  return { action: first.action, outcomes: [...last.values()] };
}

async function getOwnAct(ctx: Ctx, requestId: string): Promise<{ action: string; outcomes: RowOutcome[] }> {
  const user = requireUser(ctx);
  const found = isUuid(requestId)
    ? await tables(ctx)
        .selectFrom('act_request')
        .select(['operation', 'result'])
        .$narrowType<{ result: { rows: RowOutcome[] } }>()
        .where('user_id', '=', user.userId)
        .where('request_id', '=', requestId)
        .where('result', 'is not', null)
        .where(sql<boolean>`operation like ${`${OPERATION}%`}`)
        .executeTakeFirst()
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return { action: found.operation.slice(OPERATION.length), outcomes: found.result.rows };
}

function actionTitle(action: string): string {
  return Object.values(caseFlow.states).flatMap((s) => s.on?.[action] ?? [])[0]?.title ?? '办理';
}
