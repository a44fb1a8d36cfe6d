import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { satisfactionDefaults } from '../parameters.ts';

export interface RankingFilter {
  /** In which the runs ended. */
  year: number;
  districtCode?: string | null;
  /** CL-PROJ-CAT. */
  category?: string | null;
}

/** Marks of an institution's or a project's runs together. */
export interface Ranked {
  id: string;
  place: number;
  name: string;
  runs: number;
  answered: number;
  rate: string;
  mean: string;
}

export interface Ranking {
  institutions: Ranked[];
  projects: Ranked[];
  /** Runs by where their rate stands against the two lines. */
  bands: { title: string; count: number }[];
  /** Runs too small to be shown, which stand in no figure. */
  suppressed: number;
  targetPercent: number;
  lowPercent: number;
}

const MOST = 100;

/**
 * 全市排名 (02 §17.6): the newest report of each run; runs below the least group are in no sum, so that they cannot be told from one. Equal rates share a
 * place.
 *
 * @throws BAD_INPUT
 */
export async function readRanking(ctx: Ctx, filter: RankingFilter): Promise<Ranking> {
  const { year } = filter;
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw badInput([{ path: 'filter.year', message: '请选择年度' }]);
  const where = conditionOf(ctx, filter);
  const { settings } = await readParameters(ctx, { settings: satisfactionDefaults });
  const found = await tables(ctx)
    .selectFrom('satisfaction_report as r')
    .select([
      sql<number>`count(*) filter (where r.rate < ${settings.lowPercent})::int`.as('low'),
      sql<number>`count(*) filter (where r.rate >= ${settings.lowPercent} and r.rate < ${settings.targetPercent})::int`.as(
        'middle',
      ),
      sql<number>`count(*) filter (where r.rate >= ${settings.targetPercent})::int`.as('high'),
      sql<number>`count(*) filter (where r.rate is null)::int`.as('suppressed'),
    ])
    .where(where)
    .executeTakeFirst();
  const { low = 0, middle = 0, high = 0, suppressed = 0 } = found ?? {};
  return {
    institutions: await rank(ctx, where, 'institution'),
    projects: await rank(ctx, where, 'project'),
    bands: [
      { title: `达到${settings.targetPercent}%`, count: high },
      { title: `${settings.lowPercent}%至${settings.targetPercent}%`, count: middle },
      { title: `低于${settings.lowPercent}%`, count: low },
    ],
    suppressed,
    targetPercent: settings.targetPercent,
    lowPercent: settings.lowPercent,
  };
}

function conditionOf(ctx: Ctx, { year, districtCode, category }: RankingFilter): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = [
    scopeWhere(scopeOf(ctx.actor), 'r'),
    sql`r.state <> 'SUPERSEDED' and r.run_ended_on >= ${`${year}-01-01`}::date and r.run_ended_on < ${`${year + 1}-01-01`}::date`,
  ];
  if (districtCode) parts.push(sql`r.district_code = ${districtCode}`);
  if (category) parts.push(sql`r.project_category = ${category}`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

function rank(ctx: Ctx, where: RawBuilder<boolean>, of: 'institution' | 'project'): Promise<Ranked[]> {
  return tables(ctx)
    .selectFrom((db) =>
      db
        .selectFrom('satisfaction_report as r')
        .select(({ fn, ref }) => [`r.${of}_id as id` as const, fn.max(ref(`r.${of}_name`)).as('name')])
        .select([sql<number>`count(*)::int`.as('runs'), sql<number>`sum(r.answered)::int`.as('answered')])
        .select([
          sql<string>`round(sum(r.satisfied) * 100.0 / sum(r.rated), 2)`.as('rate'),
          sql<string>`round(sum(r.score_sum)::numeric / sum(r.rated), 2)`.as('mean'),
        ])
        .where(where)
        .where('r.rate', 'is not', null)
        .groupBy(`r.${of}_id`)
        .as('g'),
    )
    .selectAll('g')
    .select(sql<number>`rank() over (order by g.rate desc)::int`.as('place'))
    .orderBy('g.rate', 'desc')
    .orderBy('g.mean', 'desc')
    .orderBy('g.name')
    .limit(MOST)
    .execute();
}
