import type { Writable } from 'node:stream';
import { toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { type BadRowView, findBadRows } from './find-bad-rows.ts';
import { getIntake } from './find-intakes.ts';

const TITLE = '问题数据清单';
const HOW = { CORRECTED: '已更正', DISMISSED: '不再处理' } as const;

/** For the partner: where, which field, why. What stood there is in his own file. */
const COLUMNS: readonly ExportColumn<BadRowView>[] = [
  { title: '行号', width: 10, value: ({ line }) => line },
  {
    title: '字段',
    width: 30,
    value: ({ values }) =>
      values
        .filter(({ wrong }) => wrong)
        .map(({ label, name }) => (label === name ? label : `${label}（${name}）`))
        .join('、'),
  },
  { title: '错误码', width: 12, value: ({ code }) => code },
  { title: '原因', width: 60, value: ({ text }) => text },
  { title: '处理情况', width: 12, value: ({ settledHow }) => (settledHow ? HOW[settledHow] : '未处理') },
  { title: '处理人', width: 12, value: ({ settledBy }) => settledBy },
  { title: '处理时间', width: 20, value: ({ settledAt }) => toDateOrNull(settledAt) },
];

/** 问题数据清单 of one file or message; audited with its rows and digest. @throws NOT_FOUND */
export async function exportBadRows(ctx: Ctx, intakeId: string): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const intake = await getIntake(ctx, intakeId);
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) =>
      writeXlsx(ctx, target, {
        title: TITLE,
        filter: intake.name || intake.id,
        notes: [
          ['通道', `${intake.channelName}（${intake.channelCode}）`],
          ['已接收 / 未接收', `${intake.rowCount} / ${intake.badCount}`],
        ],
        columns: COLUMNS,
        pages: readPages(ctx, intake.id),
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'dx.intake.export',
        objectType: 'exchangeIntake',
        objectId: intake.id,
        detail: { rows, sm3 },
      }),
  );
  return { name: exportFileName(TITLE, intake.channelCode, ctx.app.clock.now()), file };
}

async function* readPages(ctx: Ctx, intakeId: string): AsyncGenerator<readonly BadRowView[]> {
  let after: string | null | undefined;
  do {
    const { nodes, pageInfo } = await findBadRows(ctx, intakeId, { first: 100, after });
    if (nodes.length > 0) yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
}
