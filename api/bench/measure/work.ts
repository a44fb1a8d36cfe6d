import type { Bars } from '../report/bars.ts';
import { line } from '../report/print.ts';
import { processorMs } from './processor-time.ts';
import { Times } from './times.ts';
import { type WorkInput, workAsClerks } from './virtual-users.ts';

/** The clerks alone, for so many seconds, beside the bars. */
export async function measureWork(
  input: Omit<WorkInput, 'times' | 'working'> & { seconds: number; serverPid: number },
  bars: Bars,
): Promise<void> {
  const times = new Times();
  const end = performance.now() + input.seconds * 1000;
  const before = processorMs(input.serverPid);
  await workAsClerks({ ...input, times, working: () => performance.now() < end });
  times.print();
  const after = processorMs(input.serverPid);
  if (before !== undefined && after !== undefined)
    line(`processor time of the server: ${((after - before) / times.count).toFixed(1)} ms a step, sign-ins included`);
  times.judge(bars);
}
