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
        label: { show: true, position: 'top' },
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

/** How strict an expert was: his totals over all projects. */
export interface Strictness {
  /** E1 …, in the order in which experts were given projects. */
  code: string;
  name: string;
  count: number;
  lowest: number;
  mean: number;
  highest: number;
}

/** One line for each expert whose sheets count (SC17-4). */
export function strictnessOf({ projects }: Pick<Batch, 'projects'>): Strictness[] {
  const locked = projects.flatMap(({ assignments }) =>
    assignments.filter(({ state, total }) => state === 'LOCKED' && total),
  );
  return [...Map.groupBy(locked, ({ expertId }) => expertId).values()].map((own, n) => {
    const totals = own.map(({ total }) => Number(total));
    return {
      code: `E${n + 1}`,
      name: own[0]?.expertName ?? '',
      count: totals.length,
      lowest: Math.min(...totals),
      mean: totals.reduce((sum, total) => sum + total, 0) / totals.length,
      highest: Math.max(...totals),
    };
  });
}
