import { getOrg } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import {
  type ExportColumn,
  type ExportFile,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { LIMIT_KINDS, type LimitKind } from '../warnings/words.ts';
import { readDuplicateStatistics } from './duplicate-statistics.ts';
import { readForcedStatistics } from './forced-statistics.ts';
import { readLimitStatistics } from './limit-statistics.ts';
import type { CaseStatFilterInput } from './period.ts';
import { matterTitle } from './titles.ts';
import { readVolumeStatistics } from './volume-statistics.ts';
import type { CaseVolumeLineType } from './volume-statistics.type.ts';
import { readWarningStatistics } from './warning-statistics.ts';

/** The tables of the page. */
export const STAT_PARTS = [
  'places',
  'months',
  'matters',
  'levels',
  'rules',
  'duplicates',
  'forced',
  'volume-places',
  'volume-months',
] as const;
export type StatPart = (typeof STAT_PARTS)[number];

type Cells = readonly (string | number | null)[];
interface Table {
  title: string;
  columns: readonly string[];
  rows: readonly Cells[];
}

/** One table of the statistics as Excel, the same figures as on the page; audited with rows and digest. Nothing in it names a person. */
export async function exportStatistics(
  ctx: Ctx,
  part: StatPart,
  filter: CaseStatFilterInput,
  limitKind: LimitKind,
): Promise<{ name: string; file: ExportFile }> {
  const { title, columns, rows } = await tableOf(ctx, part, filter, limitKind);
  const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
  const range = `${filter.from}至${filter.to}`;
  const matter = filter.matterCode ? [['事项', matterTitle(filter.matterCode)] as const] : [];
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        title,
        filter: range,
        notes: [['统计单位', shortName], ...matter],
        columns: columns.map(
          (name, n): ExportColumn<Cells> => ({ title: name, width: n === 0 ? 28 : 16, value: (row) => row[n] }),
        ),
        pages: [rows],
      }),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, {
        event: 'case.stat.export',
        objectType: 'caseStatistics',
        detail: { part, ...filter, rows: count, sm3 },
      }),
  );
  return { name: exportFileName(title, range, ctx.app.clock.now()), file };
}

async function tableOf(ctx: Ctx, part: StatPart, filter: CaseStatFilterInput, limitKind: LimitKind): Promise<Table> {
  switch (part) {
    case 'places':
    case 'months':
    case 'matters':
      return limitTable(ctx, part, filter, limitKind);
    case 'levels':
    case 'rules': {
      const { total, byLevel, byRule } = await readWarningStatistics(ctx, filter);
      return {
        title: part === 'levels' ? '各等级预警' : '各规则预警',
        columns: [
          part === 'levels' ? '等级' : '规则',
          '预警',
          '确认风险',
          '确认率',
          '误报成立',
          '已查看',
          '响应时间中位数（工作分钟）',
          '响应时间90分位（工作分钟）',
        ],
        rows: withTotal(part === 'levels' ? byLevel : byRule, { ...total, title: '合计' }).map((line) => [
          line.title,
          line.raised,
          line.confirmed,
          percent(line.confirmed, line.raised),
          line.wrong,
          line.reacted,
          line.medianMinutes ?? null,
          line.p90Minutes ?? null,
        ]),
      };
    }
    case 'volume-places':
    case 'volume-months': {
      const { total, byPlace, byMonth } = await readVolumeStatistics(ctx, filter);
      const ofPlaces = part === 'volume-places';
      return {
        title: ofPlaces ? '各单位办件量' : '各月办件量',
        columns: [
          ofPlaces ? '单位' : '月份',
          '受理量',
          '受理量同比（%）',
          '受理量环比（%）',
          '办结量',
          '办结量同比（%）',
          '办结量环比（%）',
        ],
        rows: (ofPlaces ? withTotal(byPlace, total) : byMonth).map(volumeCells),
      };
    }
    case 'duplicates': {
      const { byMonth } = await readDuplicateStatistics(ctx, filter);
      return {
        title: '重复办件统计',
        columns: ['月份', '发现', '已撤回', '非重复', '已失效', '处理中', '平均处理时间（工作分钟）'],
        rows: byMonth.map((m) => [
          m.month,
          m.found,
          m.withdrawn,
          m.notDuplicate,
          m.expired,
          m.open,
          m.averageMinutes ?? null,
        ]),
      };
    }
    case 'forced': {
      const { lines, manual: byHand, automatic: byRule } = await readForcedStatistics(ctx, filter);
      return {
        title: '强制办结统计',
        columns: ['月份', '理由', '人工申请', '规则自动', '合计'],
        rows: withTotal(lines, { month: '合计', reasonCode: '', reason: '', manual: byHand, automatic: byRule }).map(
          ({ month, reason, manual, automatic }) => [month, reason, manual, automatic, manual + automatic],
        ),
      };
    }
  }
}

/** How much more or less than then, in per cent; without anything then there is no rate. */
const change = (now: number, then: number) => (then === 0 ? null : Math.round(((now - then) / then) * 1000) / 10);

const volumeCells = ({ name, now, before, yearBefore }: CaseVolumeLineType): Cells => [
  name,
  now.accepted,
  change(now.accepted, yearBefore.accepted),
  change(now.accepted, before.accepted),
  now.finished,
  change(now.finished, yearBefore.finished),
  change(now.finished, before.finished),
];

const LIMIT_TITLES = {
  places: ['各单位超期率', '单位'],
  months: ['各月超期率', '月份'],
  matters: ['各事项超期率', '事项'],
} as const;

async function limitTable(
  ctx: Ctx,
  part: keyof typeof LIMIT_TITLES,
  filter: CaseStatFilterInput,
  limitKind: LimitKind,
): Promise<Table> {
  const { byPlace, byMonth, byMatter } = await readLimitStatistics(ctx, filter, limitKind);
  const lines = {
    places: byPlace.map((line) => ({ ...line, name: line.placeName })),
    months: byMonth.map((line) => ({ ...line, name: line.month })),
    matters: byMatter.map((line) => ({ ...line, name: line.matterName })),
  }[part];
  const [title, first] = LIMIT_TITLES[part];
  return {
    title: `${title}（${LIMIT_KINDS[limitKind]}）`,
    columns: [first, '到期或办结', '超期', '超期率'],
    rows: lines.map(({ name, decided, late }) => [name, decided, late, percent(late, decided)]),
  };
}

/** The lines with their sum below, where there is more than one. */
const withTotal = <L>(lines: readonly L[], total: L): readonly L[] => (lines.length > 1 ? [...lines, total] : lines);

const percent = (count: number, of: number) => (of === 0 ? '' : `${((count / of) * 100).toFixed(1)}%`);
