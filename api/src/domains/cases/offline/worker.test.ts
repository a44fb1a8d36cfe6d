import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AutoFinishDesk } from '../../../../test/auto-finish.ts';
import { startChild } from '../../../../test/child/start-child.ts';
import { subCaseOf } from '../../../../test/feedback.ts';
import { until } from '../../../../test/until.ts';
import { rows, sql } from '../../../database/sql.ts';

let desk: AutoFinishDesk;
let url: string;

beforeAll(async () => {
  desk = await AutoFinishDesk.open('auto_finish_worker');
  const [database] = await rows<{ name: string }>(desk.system(), sql`select current_database() as name`);
  const address = new URL(desk.app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  url = address.href;
}, 120_000);
afterAll(() => desk.close());

/** The job in a process of its own with the clock of `at` and, from the moment it is ready, in this one; the exit code of the other. */
async function inBoth(job: string, at: string): Promise<number | null> {
  const worker = startChild('job-worker.ts', { DATABASE_URL: url, JOB: job, NOW: at }, true);
  await until(() => worker.said().includes('ready'), 60_000);
  await desk.app.job(job);
  return worker.ended;
}

describe('自动办结 across processes (5.5 no. 3, R3.2.1)', () => {
  it('what this process has told two workers, it and another process, finish at 18:00 of the day, at the same moment and once', async () => {
    const built = await desk.accepted('M02');
    await desk.pass('2026-03-25');
    expect((await desk.look(built, 'M02')).plan).toMatchObject({ state: 'NOTICED', plannedOn: '2026-03-30' });
    await desk.at('2026-03-30', '18:00');
    expect(await inBoth('offline.execute', '2026-03-30T10:00:00Z')).toBe(0);
    await desk.at('2026-03-30', '18:01');
    const seen = await desk.look(built, 'M02');
    expect(seen).toMatchObject({
      status: 'FINISHED_TERMINATED',
      finishMode: 'AUTO_OFFLINE',
      plan: { state: 'EXECUTED' },
    });
    const steps = await rows(
      desk.system(),
      sql`select 1 from flow_event where record_id = ${subCaseOf(built, 'M02').id} and action = 'autoTerminate'`,
    );
    expect(steps).toHaveLength(1);
    expect(await desk.pushesOf(built, 'M02', 'DONE')).toHaveLength(1);
  }, 240_000);
});
