import type { Bars } from '../report/bars.ts';
import { Times } from './times.ts';
import { type WorkInput, workAsClerks } from './virtual-users.ts';

/** The clerks alone, for so many seconds, beside the bars. */
export async function measureWork(
  input: Omit<WorkInput, 'times' | 'working'> & { seconds: number },
  bars: Bars,
): Promise<void> {
  const times = new Times();
  const end = performance.now() + input.seconds * 1000;
  await workAsClerks({ ...input, times, working: () => performance.now() < end });
  times.print();
  times.judge(bars);
}
