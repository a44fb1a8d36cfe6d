import { until } from '../api/test/until.ts';
import { adminSession } from './admin-session.ts';

interface Run {
  id: string;
  endedAt: string | null;
  begunBy: string | null;
}

/**
 * Starts a scheduled job of the product by hand, as 后台任务 does, and waits until that run has ended: what a page would show within the
 * minute it shows at once, and is opened once.
 */
export async function runJob(name: string): Promise<void> {
  const admin = await adminSession('sys_admin');
  const byHand = async () => {
    const { jobRuns } = await admin.run<{ jobRuns: Run[] }>(
      'query ($job: ID!) { jobRuns(job: $job) { id endedAt begunBy } }',
      { job: name },
    );
    return jobRuns.filter(({ begunBy }) => begunBy !== null);
  };
  const before = new Set((await byHand()).map(({ id }) => id));
  await admin.run('mutation ($job: ID!) { startBackgroundJob(job: $job) }', { job: name });
  await until(async () => (await byHand()).some(({ id, endedAt }) => endedAt !== null && !before.has(id)), 60_000, 100);
}
