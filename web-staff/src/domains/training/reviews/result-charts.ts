import type { ReviewBatchQuery } from '../../../generated/graphql.ts';

type Batch = ReviewBatchQuery['reviewBatch'];

const GREEN = '#46643a';
const base = { animation: false, tooltip: { confine: true } } as const;
const frame = { left: 8, right: 24, top: 32, bottom: 8, containLabel: true } as const;

/** 得分 of each project in their order of rank. The pass line is a second series: a colour alone would not say who is above it. */
export function finalsOption({ projects, passLine }: Pick<Batch, 'projects' | 'passLine'>) {
  const scored = projects
    .filter(({ result }) => result?.final)
    .sort((a, b) => Number(b.result?.final) - Number(a.result?.final));
  return {
    ...base,
    legend: { top: 0 },
    grid: frame,
    xAxis: { type: 'category', data: scored.map(({ name }) => name), axisLabel: { interval: 0, hideOverlap: true } },
    yAxis: { type: 'value', min: 0, max: 100, name: '分' },
    series: [
      {
        name: '得分',
        type: 'bar',
        barMaxWidth: 36,
        color: GREEN,
        label: { show: true, position: 'top', formatter: ({ value }: { value: number }) => value.toFixed(2) },
        data: scored.map(({ result }) => Number(result?.final)),
      },
      {
        name: `合格线 ${passLine}`,
        type: 'line',
        // Seen with one project too, where a line has no length.
        symbol: 'rect',
        symbolSize: [48, 2],
        color: '#1f1f1f',
        lineStyle: { type: 'dashed' },
        data: scored.map(() => Number(passLine)),
      },
    ],
  };
}

/** How strict an expert was: his totals over all projects, in five numbers and their mean. */
export interface Strictness {
  /** E1 …, in the order in which experts were given projects. */
  code: string;
  name: string;
  count: number;
  lowest: number;
  lower: number;
  median: number;
  upper: number;
  highest: number;
  mean: number;
}

/** Between the values where none stands at the very place, as spreadsheets do (QUARTILE.INC). */
export function quantile(ordered: readonly number[], share: number): number {
  const at = (ordered.length - 1) * share;
  const [low, high] = [ordered[Math.floor(at)] ?? 0, ordered[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** Sheets that count, project by project. */
const lockedOf = ({ projects }: Pick<Batch, 'projects'>) =>
  projects.flatMap(({ assignments }) => assignments.filter(({ state, total }) => state === 'LOCKED' && total));

/** E1 … by expert, the same in table, chart and documents: experts whose sheets count, as they were given projects. */
export function expertCodes(batch: Pick<Batch, 'projects'>): ReadonlyMap<string, { code: string; name: string }> {
  const codes = new Map<string, { code: string; name: string }>();
  for (const { expertId, expertName } of lockedOf(batch))
    if (!codes.has(expertId)) codes.set(expertId, { code: `E${codes.size + 1}`, name: expertName });
  return codes;
}

/** One line for each expert whose sheets count (SC17-4). */
export function strictnessOf(batch: Pick<Batch, 'projects'>): Strictness[] {
  const locked = lockedOf(batch);
  return [...Map.groupBy(locked, ({ expertId }) => expertId).values()].map((own, n) => {
    const totals = own.map(({ total }) => Number(total)).toSorted((a, b) => a - b);
    return {
      code: `E${n + 1}`,
      name: own[0]?.expertName ?? '',
      count: totals.length,
      lowest: quantile(totals, 0),
      lower: quantile(totals, 0.25),
      median: quantile(totals, 0.5),
      upper: quantile(totals, 0.75),
      highest: quantile(totals, 1),
      mean: totals.reduce((sum, total) => sum + total, 0) / totals.length,
    };
  });
}

/** 箱线图: the spread of each expert's totals, one box each (SC17-4). */
export function strictnessOption(rows: readonly Strictness[]) {
  const figures = (one: Strictness) => [one.lowest, one.lower, one.median, one.upper, one.highest];
  return {
    ...base,
    tooltip: {
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const one = rows[dataIndex];
        if (!one) return '';
        const [lowest, lower, median, upper, highest] = figures(one).map((n) => n.toFixed(2));
        return `${one.code} ${one.name}<br>最高 ${highest}<br>上四分位 ${upper}<br>中位数 ${median}<br>下四分位 ${lower}<br>最低 ${lowest}`;
      },
    },
    grid: frame,
    xAxis: { type: 'category', data: rows.map(({ code, name }) => `${code} ${name}`) },
    yAxis: { type: 'value', name: '分', scale: true },
    series: [
      {
        name: '专家打分宽严',
        type: 'boxplot',
        boxWidth: [12, 36],
        itemStyle: { color: '#d9e4d0', borderColor: GREEN },
        data: rows.map(figures),
      },
    ],
  };
}
