import type { Bars } from '../../report/bars.ts';
import { percentiles } from '../../report/percentiles.ts';
import { heading, ms, table } from '../../report/print.ts';
import { Client } from '../../setup/client.ts';
import type { Operations } from '../../setup/operations.ts';

/** p95 of a week of a timetable and of a class's attendance, in milliseconds. */
const BAR_MS = 300;
const REPEATS = 40;
const RUNS = 20;

interface Listed {
  nodes: readonly { id: string }[];
}

export interface WeekInput {
  url: string;
  operations: Operations;
  /** An institution with runs. */
  loginName: string;
}

/** The week that an institution looks at, of one run after the other, and the attendance of its class in it. */
export async function measureWeek({ url, operations, loginName }: WeekInput, bars: Bars): Promise<void> {
  heading('Training: a week of a timetable, and the attendance in it');
  const client = await new Client(url, operations, 'training').signIn(loginName);
  const { trainingRuns } = await client.run<{ trainingRuns: Listed }>(operations.ownRuns, { first: RUNS });
  const { trainingClasses } = await client.run<{ trainingClasses: Listed }>(operations.ownClasses, { first: RUNS });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const rows: string[][] = [];
  const measure = async (title: string, ask: (n: number) => Promise<unknown>) => {
    const times: number[] = [];
    for (let n = 0; n < REPEATS; n += 1) {
      const begun = performance.now();
      await ask(n);
      times.push(performance.now() - begun);
    }
    const { p50, p95 } = percentiles(times);
    rows.push([title, ms(p50), ms(p95), `≤ ${BAR_MS}`]);
    bars.atMost(`p95 ${title}`, p95, BAR_MS, 'ms');
  };
  const one = ({ nodes }: Listed, n: number): string => {
    const id = nodes[n % nodes.length]?.id;
    if (!id) throw new Error('the institution has no run: nothing can be measured');
    return id;
  };
  let lessons = 0;
  await measure('week of a timetable', async (n) => {
    const { trainingTimetable } = await client.run<{ trainingTimetable: { sessions: readonly unknown[] } }>(
      operations.timetable,
      {
        runId: one(trainingRuns, n),
        from: day(-12),
        to: day(-6),
      },
    );
    lessons += trainingTimetable.sessions.length;
  });
  if (lessons === 0) throw new Error('weeks without lessons: nothing was measured');
  await measure('attendance of a class in a week', (n) =>
    client.run(operations.attendanceSheet, { classId: one(trainingClasses, n), from: day(-12), to: day(-6) }),
  );
  table(['', 'p50 ms', 'p95 ms', 'bar p95'], rows);
}
