import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  sendExport,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type App, type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import type { CaseStatFilterInput } from '../../cases/index.ts';
import { PREFILL_BARS, type PrefillLine, readPrefillStatistics } from './prefill.ts';

const PARTS = { months: ['各月预填率', '月份'], places: ['各单位预填率', '单位'] } as const;
type Part = keyof typeof PARTS;

/** One table of 预填率 as Excel, the same figures as on the page with their definition; audited. Nothing in it names a person. @throws BAD_INPUT */
async function exportPrefill(
  ctx: Ctx,
  part: Part,
  filter: CaseStatFilterInput,
): Promise<{ name: string; file: ExportFile }> {
  const { byMonth, byPlace } = await readPrefillStatistics(ctx, filter);
  const lines = part === 'months' ? byMonth : byPlace;
  const [title, first] = PARTS[part];
  const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
  const range = `${filter.from}至${filter.to}`;
  const columns: readonly ExportColumn<PrefillLine>[] = [
    { title: first, width: 28, value: ({ name }) => name },
    { title: '网上提交的申请', width: 16, value: ({ applications }) => applications },
    { title: '查询的个人信息项', width: 18, value: ({ asked }) => asked },
    { title: '共享数据提供的项', width: 18, value: ({ filled }) => filled },
    { title: '预填率', width: 12, value: ({ filled, asked }) => percent(filled, asked) },
    { title: '达到目标的申请', width: 16, value: ({ reached }) => reached },
    { title: '填报时间中位数（分钟）', width: 24, value: ({ medianMinutes }) => medianMinutes },
  ];
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        title,
        filter: range,
        notes: [
          ['统计单位', shortName],
          ['口径', '预填率＝共享数据提供的个人信息项÷向共享数据查询的个人信息项；只计网上提交的申请，按提交日期'],
          ['目标', `预填率不低于${PREFILL_BARS.rate}%，填报时间不超过${PREFILL_BARS.minutes}分钟`],
        ],
        columns: [...columns],
        pages: [lines],
      }),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, {
        event: 'intake.prefill-export',
        objectType: 'prefillStatistics',
        detail: { part, ...filter, rows: count, sm3 },
      }),
  );
  return { name: exportFileName(title, range, ctx.app.clock.now()), file };
}

const percent = (count: number, of: number) => (of === 0 ? '' : `${((count / of) * 100).toFixed(1)}%`);

const text = z.string().max(40).optional();
const wanted = z.object({
  part: z.enum(Object.keys(PARTS) as [Part, ...Part[]]),
  from: z.string().max(10),
  to: z.string().max(10),
  districtCode: text,
  orgId: text,
  matterCode: text,
});

/** `POST /exports/prefill-statistics.xlsx` (case.stat:export): one table of 预填率. */
export function prefillRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/prefill-statistics.xlsx', { config: { access: ['case.stat:export'] } }, async (http, reply) => {
    const parsed = wanted.safeParse(http.body);
    if (!parsed.success)
      throw badInput(parsed.error.issues.map(({ path }) => ({ path: path.join('.'), message: '查询条件不正确' })));
    const { part, ...filter } = parsed.data;
    const { name, file } = await exportPrefill(await httpContext(app, http), part, filter);
    return sendExport(reply, name, file);
  });
}
