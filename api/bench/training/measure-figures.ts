import type { Bars } from '../report/bars.ts';
import { percentiles } from '../report/percentiles.ts';
import { heading, ms, table } from '../report/print.ts';
import { Client } from '../setup/client.ts';
import type { Operations } from '../setup/operations.ts';

/** 00-common "Bars": statistics, in milliseconds. */
const BAR_MS = 800;
const REPEATS = 15;
/** Which chart must have counted every enrolment, and its first stage. */
const FUNNEL = 'enrolmentFunnel';
const FIRST = '提交报名';
const APPROVED = '审核通过';

interface Figures {
  trainingFigures: { key: string; figures: { label: string; value: number }[] }[];
}

export interface FiguresInput {
  url: string;
  operations: Operations;
  /** Who asks, by what people call them, and how many enrolments there are to count; `undefined` where only some are his. */
  askers: readonly { who: string; loginName: string; enrolments: number | undefined }[];
}

/** 培训统计 with the funnel of enrolments over a seeded city: the whole page, as the console asks for it. */
export async function measureFigures({ url, operations, askers }: FiguresInput, bars: Bars): Promise<void> {
  heading('Training: the page of figures, with the funnel of enrolments');
  const lines: string[][] = [];
  for (const { who, loginName, enrolments } of askers) {
    const client = await new Client(url, operations).signIn(loginName);
    const times: number[] = [];
    let counted = 0;
    for (let n = 0; n < REPEATS; n += 1) {
      const begun = performance.now();
      const { trainingFigures } = await client.run<Figures>(operations.trainingFigures, {});
      times.push(performance.now() - begun);
      const funnel = trainingFigures.find(({ key }) => key === FUNNEL)?.figures ?? [];
      const sum = (stage: string) =>
        funnel.reduce((total, { label, value }) => total + (label === stage ? value : 0), 0);
      counted = sum(FIRST);
      if (counted === 0 || sum(APPROVED) === 0 || sum(APPROVED) === counted)
        throw new Error(`the funnel of ${who} tells no stages apart: nothing was measured`);
      if (enrolments !== undefined && counted !== enrolments)
        throw new Error(`the funnel knows ${counted} of ${enrolments} enrolments`);
    }
    const { p50, p95 } = percentiles(times);
    lines.push([who, String(counted), ms(p50), ms(p95), `≤ ${BAR_MS}`]);
    bars.atMost(`p95 training figures of the ${who}`, p95, BAR_MS, 'ms');
  }
  table(['', 'enrolments', 'p50 ms', 'p95 ms', 'bar p95'], lines);
}
