import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { limitTitle, type TimerKind } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { textOfLimit } from './body.ts';
import { readView, type TimeLimitView } from './read-view.ts';
import { LIMIT_LEVELS, type LimitLevel } from './words.ts';

const TITLE = '时效配置';

type Cell = TimeLimitView['cells'][number] & { subject: string };

const columns: readonly ExportColumn<Cell>[] = [
  { title: '事项或流程', width: 32, value: (cell) => cell.subject },
  { title: '时限', width: 24, value: (cell) => limitTitle(cell.kind as TimerKind, cell.stage) },
  { title: '层级', value: (cell) => LIMIT_LEVELS[cell.orgLevel as LimitLevel] },
  {
    title: '时长',
    value: (cell) =>
      textOfLimit(cell.value === null || cell.unit === null ? null : { ...cell, value: cell.value, unit: cell.unit }),
  },
  { title: '设定版本', value: (cell) => `第${cell.setBy}版` },
  { title: '本版改动', width: 24, value: (cell) => (cell.changed ? `原 ${textOfLimit(cell.before)}` : '') },
];

/** A version's limits as an Excel file; audited with rows and digest before a byte of it leaves. @throws NOT_FOUND */
export async function exportTable(ctx: Ctx, number?: number): Promise<{ name: string; file: ExportFile }> {
  const user = requireUser(ctx);
  const view = await readView(ctx, number);
  const { shortName } = await getOrg(ctx, user.orgId);
  const titles = new Map(view.subjects.map(({ code, title }, place) => [code, { title, place }]));
  const cells = view.cells
    .map((cell) => ({ ...cell, subject: titles.get(cell.matterCode)?.title ?? cell.matterCode }))
    .sort((a, b) => placeOf(titles, a) - placeOf(titles, b));
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      transaction(ctx, (tx) =>
        writeXlsx(tx, target, {
          title: TITLE,
          filter: `第${view.number}版`,
          notes: [['导出单位', user.orgName]],
          columns,
          pages: [cells],
        }),
      ),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'time-limit.export',
        objectType: 'timeLimits',
        detail: { version: view.number, rows, sm3 },
      }),
  );
  return { name: exportFileName(TITLE, shortName, ctx.app.clock.now()), file };
}

const placeOf = (titles: ReadonlyMap<string, { place: number }>, { matterCode }: Cell) =>
  titles.get(matterCode)?.place ?? titles.size;
