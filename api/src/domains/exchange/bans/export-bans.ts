import type { Writable } from 'node:stream';
import { toDate, toDateOrNull } from '../../../database/sql.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { type BanRow, findBans } from './find-bans.ts';

const TITLE = '封禁记录表';
const STATES = { ACTIVE: '生效', EXPIRED: '到期解除', RELEASED: '手动解除' } as const;

const COLUMNS: readonly ExportColumn<BanRow>[] = [
  { title: 'IP地址', width: 22, value: ({ ip }) => ip },
  { title: '来源', width: 10, value: ({ rule }) => rule ?? '手动' },
  { title: '原因', width: 40, value: ({ reason }) => reason },
  { title: '第几次', width: 8, value: ({ level }) => level },
  { title: '开始时间', width: 20, value: ({ startAt }) => toDate(startAt) },
  { title: '解封时间', width: 20, value: ({ endAt }) => toDate(endAt) },
  { title: '状态', width: 10, value: ({ state }) => STATES[state] },
  { title: '操作人', width: 12, value: ({ operatorName }) => operatorName },
  { title: '解除时间', width: 20, value: ({ releasedAt }) => toDateOrNull(releasedAt) },
  { title: '解除人', width: 12, value: ({ releasedName }) => releasedName },
  { title: '解除原因', width: 40, value: ({ releaseReason }) => releaseReason },
];

type BanFilter = Parameters<typeof findBans>[1];

/** 封禁记录表: the bans of a filter as an Excel file, newest first, audited with its rows and digest. */
export async function exportBans(ctx: Ctx, filter: BanFilter): Promise<{ name: string; file: ExportFile }> {
  requireUser(ctx);
  const file = await makeExportFile(
    ctx.app,
    (target: Writable) =>
      writeXlsx(ctx, target, {
        title: TITLE,
        filter: '按页面筛选条件',
        columns: COLUMNS,
        pages: readPages(ctx, filter),
      }),
    ({ rows, sm3 }) => recordAudit(ctx, { event: 'dx.ban.export', objectType: 'ip', detail: { ...filter, rows, sm3 } }),
  );
  return { name: exportFileName(TITLE, '数据交换', ctx.app.clock.now()), file };
}

async function* readPages(ctx: Ctx, filter: BanFilter): AsyncGenerator<readonly BanRow[]> {
  let after: string | null | undefined;
  do {
    const { nodes, pageInfo } = await findBans(ctx, filter, { first: 100, after });
    if (nodes.length > 0) yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
}
