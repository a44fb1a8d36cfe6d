import type { Clock, PgBoss } from 'pg-boss';

/** A retry or a deferred job begins so soon after its time. */
const LOOK_MS = 2000;

/** Of these queues those with a job that could run now. */
const DUE = `select queue.name from unnest($1::text[]) queue(name)
  where exists (select from pgboss.job j
    where j.name = queue.name and j.state < 'active' and not j.blocked and j.start_after <= pgboss.job_now())`;

/** Numbers of a queue's workers, by its name. */
type Workers = ReadonlyMap<string, readonly string[]>;

/**
 * Wakes the workers of the queues in which a job's time has come: nobody is told of the passing of time. One question for all queues;
 * each worker asking for its own was most of what an idle product did.
 *
 * @returns ends it
 */
export function wakeWhenDue(
  boss: PgBoss,
  workers: Workers,
  clock: Clock,
  onError: (error: unknown) => void,
): () => void {
  const names = [...workers.keys()];
  let looking = false;
  async function look(): Promise<void> {
    const { rows } = (await boss.getDb().executeSql(DUE, [names])) as { rows: { name: string }[] };
    for (const { name } of rows) for (const id of workers.get(name) ?? []) boss.notifyWorker(id);
  }
  const timer = clock.setInterval(() => {
    if (looking) return;
    looking = true;
    void look()
      .catch(onError)
      .finally(() => {
        looking = false;
      });
  }, LOOK_MS);
  return () => clock.clearInterval(timer);
}
