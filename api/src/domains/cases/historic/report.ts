import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { caseFlow } from '../case.flow.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { type TrialLine, trialPages } from './dry-run.ts';
import { getRun, type StoredRun, viewRun } from './find-runs.ts';
import { TOOLS } from './tools.ts';

/** Cases of one page of a file. */
const PAGE = 500;
const RESULTS: Readonly<Record<string, string>> = { OK: '成功', SKIPPED: '跳过', FAILED: '失败' };
const PUSHES: Readonly<Record<string, string>> = {
  PENDING: '待推送',
  SENDING: '推送中',
  SENT: '已送达待确认',
  ACKED: '已确认',
  REJECTED: '被拒绝',
  DEAD: '推送失败',
  SKIPPED: '已跳过',
};

/** Of several messages of one step, the one that people must hear of. */
const WORST_FIRST = ['REJECTED', 'DEAD', 'SKIPPED', 'PENDING', 'SENDING', 'SENT', 'ACKED'];

interface Line {
  position: number;
  caseNo: string;
  bjNo: string | null;
  subject: string | null;
  districtCode: string;
  fromState: string | null;
  toState: string | null;
  result: string | null;
  push: string | null;
  pushError: string | null;
  code: string | null;
  message: string | null;
  doneAt: SqlInstant | null;
}

const stateTitle = ({ bjNo }: Line, state: string | null): string =>
  state ? ((bjNo ? subCaseFlow : caseFlow).states[state]?.title ?? state) : '';

/** After 历史办结 the end is shown as what it was (01 §7.6 no. 7); a sub-case that had ended before keeps its own. */
function endTitle(line: Line, tool: StoredRun['tool']): string {
  const historic = tool === 'FINISH' && line.toState === 'FINISHED_NORMAL' && line.fromState !== line.toState;
  return historic ? '办结（历史处理）' : stateTitle(line, line.toState);
}

const columns = (tool: StoredRun['tool']): ExportColumn<Line>[] => [
  { title: '序号', width: 8, value: (line) => line.position },
  { title: '类型', width: 10, value: (line) => (line.bjNo ? '子办件' : '主办件') },
  { title: '一件事编号', width: 26, value: (line) => line.caseNo },
  { title: '办件编号', width: 28, value: (line) => line.bjNo },
  { title: '事项', width: 26, value: (line) => line.subject },
  { title: '区划', width: 10, value: (line) => line.districtCode },
  { title: '原状态', width: 14, value: (line) => stateTitle(line, line.fromState) },
  { title: '新状态', width: 18, value: (line) => endTitle(line, tool) },
  { title: '结果', width: 8, value: ({ result }) => (result ? RESULTS[result] : '未执行') },
  { title: '推送办件库', width: 14, value: ({ push }) => (push ? PUSHES[push] : '') },
  { title: '办件库答复', width: 30, value: (line) => line.pushError },
  { title: '代码', width: 12, value: (line) => line.code },
  { title: '原因', width: 50, value: (line) => line.message },
  { title: '处理时间', width: 20, value: ({ doneAt }) => momentOf(doneAt) },
];

const momentOf = (at: SqlInstant | null): string => {
  const date = toDateOrNull(at);
  return date ? formatDateTime(date) : '';
};

/**
 * The report of a run (01 §7.6 no. 8): a line per case and per sub-case with old and new state, what the library said of it, and the reason
 * where it was left or failed. Made anew from what is kept for good each time it is asked for, so that pushes show as they are by then.
 *
 * @throws NOT_FOUND
 */
export async function exportReport(ctx: Ctx, id: string): Promise<{ name: string; file: ExportFile }> {
  const { tool } = await getRun(ctx, id);
  return makeFile(ctx, id, '报告', columns(tool), linePages(ctx, id));
}

const trialColumns: readonly ExportColumn<TrialLine>[] = [
  { title: '序号', width: 8, value: (line) => line.position },
  { title: '类型', width: 10, value: (line) => (line.bjNo ? '子办件' : '主办件') },
  { title: '一件事编号', width: 26, value: (line) => line.caseNo },
  { title: '办件编号', width: 28, value: (line) => line.bjNo },
  { title: '事项', width: 26, value: (line) => line.matterName },
  { title: '区划', width: 10, value: (line) => line.districtCode },
  { title: '当前状态', width: 14, value: (line) => line.fromTitle },
  { title: '处理后状态', width: 18, value: (line) => line.toTitle },
  { title: '不处理的原因', width: 50, value: (line) => line.reason },
];

/** 试运行: what the run would do to each case and sub-case, as a file. @throws NOT_FOUND */
export function exportTrial(ctx: Ctx, id: string): Promise<{ name: string; file: ExportFile }> {
  return makeFile(ctx, id, '试运行', trialColumns, trialPages(ctx, id));
}

async function makeFile<Row>(
  ctx: Ctx,
  id: string,
  word: string,
  shown: readonly ExportColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): Promise<{ name: string; file: ExportFile }> {
  const { tool, batch, criteria, reason } = await viewRun(ctx, id);
  const title = `${TOOLS[tool].title}${word}`;
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx<Row>(ctx, target, {
        title,
        filter: criteria.join('；'),
        notes: [
          ['原因', reason],
          ['发起人', batch.starterName],
          ['批准人', batch.approverName ?? ''],
          ['办理结果', `共${batch.total}件，成功${batch.ok}件，跳过${batch.skipped}件，失败${batch.failed}件`],
        ],
        columns: shown,
        pages,
      }),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, {
        event: 'historic.export',
        objectType: 'batch',
        objectId: id,
        detail: { file: word, rows: count, sm3 },
      }),
  );
  return { name: exportFileName(title, `${batch.total}件`, ctx.app.clock.now()), file };
}

/** The lines page by page: each case, then its sub-cases; of a case that did not move, the case alone. */
async function* linePages(ctx: Ctx, id: string): AsyncGenerator<Line[]> {
  for (let after = 0; ; after += PAGE) {
    const page = await rows<Line>(
      ctx,
      sql`
      select r.position, r.title as "caseNo", case when x.record_id <> x.case_id then x.record_no end as "bjNo", x.subject,
             c.district_code as "districtCode", coalesce(x.from_state, c.state) as "fromState", coalesce(x.to_state, c.state) as "toState",
             r.result, m.state as push, m.error as "pushError", r.code, r.message, r.done_at as "doneAt"
        from batch_row r
        join one_thing_case c on c.id = r.record_id
        left join historic_result x on x.batch_id = r.batch_id and x.case_id = r.record_id
        left join lateral (
          select o.state, coalesce(o.answer_message, o.last_error) as error from outbox_message o
           where o.record_id = x.record_id and o.channel = 'case-library' and (o.payload_masked->>'sn')::int = x.event_seq
             and o.kind in ('PROC', 'DONE')
           order by array_position(${WORST_FIRST}::text[], o.state::text), o.seq limit 1) m on true
       where r.batch_id = ${id} and r.position > ${after} and r.position <= ${after + PAGE}
       order by r.position, (x.record_id = x.case_id) desc, x.record_no`,
    );
    if (page.length === 0) return;
    yield page;
  }
}
