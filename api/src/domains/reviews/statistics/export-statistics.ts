import { firstRow, sql } from '../../../database/sql.ts';
import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse } from '../../../platform/errors/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, hasPermission, requireUser } from '../../../platform/kernel/index.ts';
import { CHANNELS } from '../words.ts';
import { readStatistics } from './read-statistics.ts';
import type { FiguresType, StatisticsBy, StatisticsFilterInput } from './statistics.type.ts';

export type ExportedBy = StatisticsBy | 'STAFF';
const TITLES: Readonly<Record<ExportedBy, string>> = {
  DISTRICT: '区',
  CENTRE: '服务中心',
  MATTER: '事项',
  BUSINESS: '业务类型',
  SCENE: '服务场景',
  CHANNEL: '评价渠道',
  MONTH: '月份',
  MANNER: '评价方式',
  STAFF: '服务人员',
};

const COLUMNS = (by: ExportedBy): readonly ExportColumn<FiguresType>[] => [
  { title: TITLES[by], width: 28, value: (line) => line.title },
  { title: '评价数', value: (line) => line.total },
  ...(['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const).map((title, n) => ({
    title,
    value: (line: FiguresType) => line.grades[n],
  })),
  { title: '12345及市平台投诉', value: (line) => line.outside },
  { title: '其中代录', value: (line) => line.proxied },
  { title: '满意率（%）', value: (line) => line.satisfaction },
  { title: '投诉率（%）', value: (line) => line.complaints },
  { title: '差评数', value: (line) => line.negatives },
  { title: '未办结差评', value: (line) => line.openNegatives },
  { title: '逾期未联系', value: (line) => line.overdueContacts },
  { title: '回访率（%）', value: (line) => line.revisited },
];

/** The figures of the page as Excel, the total last; audited with rows and digest. @throws FORBIDDEN for staff without its right */
export async function exportStatistics(
  ctx: Ctx,
  by: ExportedBy,
  filter: StatisticsFilterInput,
): Promise<{ name: string; file: ExportFile }> {
  if (by === 'STAFF' && !hasPermission(ctx.actor, 'review:staff-statistics')) throw refuse('FORBIDDEN');
  const { lines, whole, satisfactionBar, complaintBar } = await readStatistics(ctx, by, filter);
  const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
  const range = `${filter.from}至${filter.to}`;
  const title = `好差评统计（按${TITLES[by]}）`;
  const words = await filterWords(ctx, filter);
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        title,
        filter: words,
        notes: [
          ['统计单位', shortName],
          ['目标', `满意率不低于${satisfactionBar}%，投诉率不高于${complaintBar}%`],
        ],
        columns: COLUMNS(by),
        pages: [[...lines, whole]],
      }),
    ({ rows, sm3 }) =>
      recordAudit(ctx, {
        event: 'review.export-statistics',
        objectType: 'evaluationStatistics',
        detail: { by, ...filter, rows, sm3 },
      }),
  );
  return { name: exportFileName(title, range, ctx.app.clock.now()), file };
}

/** What the figures were narrowed to, as the head of the file says it. */
async function filterWords(ctx: Ctx, filter: StatisticsFilterInput): Promise<string> {
  const named = await firstRow<{ district: string | null; centre: string | null; matter: string | null }>(
    ctx,
    sql`select (select name from org where code = ${filter.districtCode ?? ''}) as district,
               (select name from org where id::text = ${filter.orgId ?? ''}) as centre,
               case ${filter.matterCode ?? ''}::text when 'BUNDLE' then '军人退役“一件事”'
                 else (select name from matter where code = ${filter.matterCode ?? ''}) end as matter`,
  );
  const { district, centre, matter } = named ?? {};
  const channel = filter.channel && CHANNELS[filter.channel];
  return [`${filter.from}至${filter.to}`, district, centre, matter, channel].filter(Boolean).join('，');
}
