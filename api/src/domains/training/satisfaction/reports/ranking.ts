import { rows, sql } from '../../../../database/sql.ts';
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
  const [found] = await rows<{ low: number; middle: number; high: number; suppressed: number }>(
    ctx,
    sql`select count(*) filter (where r.rate < ${settings.lowPercent})::int as low,
          count(*) filter (where r.rate >= ${settings.lowPercent} and r.rate < ${settings.targetPercent})::int as middle,
          count(*) filter (where r.rate >= ${settings.targetPercent})::int as high, count(*) filter (where r.rate is null)::int as suppressed
        from satisfaction_report r where ${where}`,
  );
  const { low = 0, middle = 0, high = 0, suppressed = 0 } = found ?? {};
  return {
    institutions: await rank(ctx, where, sql`r.institution_id`, sql`r.institution_name`),
    projects: await rank(ctx, where, sql`r.project_id`, sql`r.project_name`),
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

type Part = ReturnType<typeof sql>;

function conditionOf(ctx: Ctx, { year, districtCode, category }: RankingFilter): Part {
  const parts: Part[] = [
    sql`${scopeWhere(scopeOf(ctx.actor), 'r')}`,
    sql`r.state <> 'SUPERSEDED' and r.run_ended_on >= ${`${year}-01-01`}::date and r.run_ended_on < ${`${year + 1}-01-01`}::date`,
  ];
  if (districtCode) parts.push(sql`r.district_code = ${districtCode}`);
  if (category) parts.push(sql`r.project_category = ${category}`);
  return sql`${sql.join(parts, sql` and `)}`;
}

function rank(ctx: Ctx, where: Part, id: Part, name: Part): Promise<Ranked[]> {
  return rows<Ranked>(
    ctx,
    sql`select g.id, rank() over (order by g.rate desc)::int as place, g.name, g.runs, g.answered, g.rate::text as rate, g.mean::text as mean
          from (select ${id} as id, max(${name}) as name, count(*)::int as runs, sum(r.answered)::int as answered,
                       round(sum(r.satisfied) * 100.0 / sum(r.rated), 2) as rate, round(sum(r.score_sum)::numeric / sum(r.rated), 2) as mean
                  from satisfaction_report r where ${where} and r.rate is not null group by 1) g
         order by g.rate desc, g.mean desc, g.name limit ${MOST}`,
  );
}
