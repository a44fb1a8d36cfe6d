import type { Writable } from 'node:stream';
import { firstRow, rows, run, sql, toDate } from '../../../../database/sql.ts';
import { getOrg } from '../../../../platform/access/index.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { DomainError } from '../../../../platform/errors/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../../platform/files/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import type { FeedbackMessageType } from '../feedback.type.ts';
import { FEEDBACK_QUEUES, feedbackWhere } from '../lists/feedback-filter.ts';
import { type FeedbackRow, feedbackColumns } from '../lists/feedback-row.ts';
import { viewFeedback } from '../lists/feedback-view.ts';
import { FEEDBACK_DEPARTMENTS, FEEDBACK_STATES, FEEDBACK_TYPES } from '../words.ts';
import type { FeedbackExportRequest } from './export-request.ts';

/** Most rows of one file (00-common "exports"). */
const EXPORT_MAX = 50_000;
const PAGE = 500;
const TITLE = '反馈信息';

/** The list's columns (3.6) and what explains them. */
const COLUMNS: readonly ExportColumn<FeedbackMessageType>[] = [
  { title: '接收时间', width: 20, value: (m) => toDate(m.receivedAt) },
  { title: '部门', width: 10, value: (m) => m.departmentTitle },
  { title: '事项', width: 26, value: (m) => m.matterName },
  { title: '一件事编号', width: 24, value: (m) => m.caseNo },
  { title: '办件编号', width: 24, value: (m) => m.bjNo },
  { title: '姓名', width: 10, value: (m) => m.personName },
  { title: '反馈类型', width: 12, value: (m) => m.typeTitle },
  { title: '外部状态', width: 24, value: (m) => m.externalText },
  { title: '处理状态', width: 12, value: (m) => m.stateTitle },
  { title: '标识', width: 16, value: (m) => m.tags.map(({ title }) => title).join('、') },
  { title: '重要程度', width: 10, value: (m) => m.importanceTitle },
  { title: '处理人', width: 12, value: (m) => m.handlerName },
  { title: '处理意见', width: 30, value: (m) => m.processNote },
  { title: '报送方式', width: 10, value: (m) => m.channelTitle },
];

/** 导出 Excel: what the filter shows of the caller's scope, masked, from one snapshot; audited with rows and digest before it leaves. */
export async function exportFeedback(
  ctx: Ctx,
  request: FeedbackExportRequest,
): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const { shortName } = await getOrg(ctx, user.orgId);
  const name = exportFileName(TITLE, `${FEEDBACK_QUEUES[request.queue]}_${shortName}`, ctx.app.clock.now());
  const { search, ...shown } = request.filter;
  const file = await makeExportFile(
    ctx.app,
    (target) => transaction(ctx, (tx) => writeSnapshot(tx, target, request)),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, {
        event: 'feedback.export',
        objectType: 'feedback',
        // What was searched for may be an ID number; the audit log keeps that there was a search.
        detail: { queue: request.queue, filter: search ? { ...shown, search: true } : shown, rows: count, sm3 },
      }),
  );
  return { name, file };
}

async function writeSnapshot(tx: Ctx, target: Writable, request: FeedbackExportRequest): Promise<number> {
  await run(tx, sql`set transaction isolation level repeatable read, read only`);
  const where = await feedbackWhere(tx, request.queue, request.filter);
  const counted = await firstRow<{ n: number }>(
    tx,
    sql`select count(*)::int as n from (select 1 from feedback_message m where ${where} limit ${EXPORT_MAX + 1}) t`,
  );
  if ((counted?.n ?? 0) > EXPORT_MAX)
    throw new DomainError('E-0509', '符合条件的反馈超过50,000条，一次最多导出50,000条，请缩小筛选范围后再导出');
  return writeXlsx(tx, target, {
    title: TITLE,
    filter: filterWords(request),
    columns: COLUMNS,
    pages: pagesOf(tx, where),
  });
}

async function* pagesOf(ctx: Ctx, where: ReturnType<typeof sql>): AsyncGenerator<readonly FeedbackMessageType[]> {
  let before = sql`true`;
  for (;;) {
    const found = await rows<FeedbackRow>(
      ctx,
      sql`select ${feedbackColumns} from feedback_message m where ${where} and ${before} order by m.id desc limit ${PAGE}`,
    );
    if (found.length > 0) yield found.map((row) => viewFeedback(ctx, row));
    const last = found.at(-1);
    if (!last || found.length < PAGE) return;
    before = sql`m.id < ${last.id}::uuid`;
  }
}

function filterWords({ queue, filter }: FeedbackExportRequest): string {
  const parts = [
    FEEDBACK_QUEUES[queue],
    filter.department?.map((code) => FEEDBACK_DEPARTMENTS[code]).join('、'),
    filter.feedbackType?.map((code) => FEEDBACK_TYPES[code]).join('、'),
    filter.state?.map((code) => FEEDBACK_STATES[code]).join('、'),
    filter.matterCode,
    filter.receivedFrom && `${filter.receivedFrom}起`,
    filter.receivedTo && `${filter.receivedTo}止`,
    filter.unreadOnly && '未读',
    filter.search && '按查找内容',
  ];
  return parts.filter(Boolean).join('；');
}
