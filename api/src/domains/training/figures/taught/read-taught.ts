import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { NOTHING_TAUGHT, type TaughtType } from './taught.type.ts';

/** Whose runs are added up. */
type Of = 'project_id' | 'institution_id';

/** Reports that institutions have in hand; one that has not been delivered is nobody's figure yet. */
const DELIVERED = ['DELIVERED', 'READ', 'REPLIED', 'LAPSED'] as const;

/** What institutions or projects have taught, in two statements for all of them (SC14-1, 02 §7.6). */
export async function readTaught(ctx: Ctx, of: Of, ids: readonly string[]): Promise<ReadonlyMap<string, TaughtType>> {
  const [runs, satisfaction] = [await taughtBy(ctx, of, ids), await satisfactionBy(ctx, of, ids)];
  return new Map(
    runs.map(({ id, ...taught }) => [
      id,
      { ...NOTHING_TAUGHT, ...taught, satisfactionRate: satisfaction.get(id) ?? null },
    ]),
  );
}

const percent = (part: string, whole: string) =>
  sql<string | null>`round(sum(${sql.ref(part)}) * 100.0 / nullif(sum(${sql.ref(whole)}), 0), 2)`;

function taughtBy(ctx: Ctx, of: Of, ids: readonly string[]) {
  const newYear = `${localDateOf(ctx.app.clock.now()).slice(0, 4)}-01-01`;
  const thisYear = sql<boolean>`r.actual_start >= ${newYear}::date`;
  return tables(ctx)
    .selectFrom('training_run as r')
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('run_trainee as t')
          .whereRef('t.run_id', '=', 'r.id')
          // Who had left before the first day has not studied.
          .where((on) => on.or([on('t.left_on', 'is', null), on('t.left_on', '>', on.ref('r.actual_start'))]))
          .select([
            sql<number>`count(*)::int`.as('studied'),
            sql<number>`count(t.result)::int`.as('judged'),
            sql<number>`(count(*) filter (where t.result = 'COMPLETED'))::int`.as('completed'),
            sql<number>`(count(*) filter (where t.result = 'COMPLETED' and t.certificate is not null))::int`.as(
              'certificates',
            ),
          ])
          .as('n'),
      (join) => join.onTrue(),
    )
    .select([
      sql.ref<string>(`r.${of}`).as('id'),
      sql<number>`count(*)::int`.as('runs'),
      sql<number>`(count(*) filter (where ${thisYear}))::int`.as('runsThisYear'),
      sql<number>`sum(n.studied)::int`.as('trainees'),
      sql<number>`coalesce(sum(n.studied) filter (where ${thisYear}), 0)::int`.as('traineesThisYear'),
      percent('n.completed', 'n.judged').as('completionRate'),
      percent('n.certificates', 'n.completed').as('certificateRate'),
    ])
    .where(`r.${of}`, '=', anyOf(ids))
    .where('r.actual_start', 'is not', null)
    .groupBy(`r.${of}`)
    .execute();
}

async function satisfactionBy(ctx: Ctx, of: Of, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tables(ctx)
    .selectFrom('satisfaction_report as r')
    .select([
      sql.ref<string>(`r.${of}`).as('id'),
      sql<string>`round(sum(r.satisfied) * 100.0 / sum(r.rated), 2)`.as('rate'),
    ])
    .where(`r.${of}`, '=', anyOf(ids))
    .where('r.state', 'in', [...DELIVERED])
    .where('r.rate', 'is not', null)
    .groupBy(`r.${of}`)
    .execute();
  return new Map(found.map(({ id, rate }) => [id, rate]));
}
