import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mayBeDead } from '../cadres/may-be-dead.ts';

/** A person of an institution's list, as its rules look at him. */
export interface ListedPerson {
  state: string;
  rank: number;
  uid: string;
  skipped: boolean;
  eligible: boolean;
  suspected: boolean;
}

/** What the flow asks of an institution's submission. */
export interface SubmissionFacts {
  quota: number;
  printed: number | null;
  content: number;
  closed: boolean;
  people: readonly ListedPerson[];
}

/** @returns the facts by submission, in two statements */
export async function loadSubmissionFacts(
  ctx: Ctx,
  asked: readonly FlowRow[],
): Promise<ReadonlyMap<string, SubmissionFacts>> {
  if (asked.length === 0) return new Map();
  const ids = asked.map(({ id }) => id);
  const found = await tables(ctx)
    .selectFrom('recup_submission as s')
    .innerJoin('recup_plan as p', 'p.id', 's.plan_id')
    .leftJoin('recup_summary as d', (on) =>
      on
        .onRef('d.plan_id', '=', 's.plan_id')
        .onRef('d.district_code', '=', 's.district_code')
        .on('d.state', 'in', ['SUBMITTED', 'CITY_PASSED', 'ENDED']),
    )
    .select('d.id as sentUp')
    .select(['s.id', 's.state', 's.quota', 's.printed_edition as printed', 's.content_edition as content'])
    .select(['p.nominate_deadline as deadline', 'p.state as planState'])
    .where('s.id', 'in', ids)
    .execute();
  const people = await tables(ctx)
    .selectFrom('recup_nomination as n')
    .innerJoin('recup_plan as p', 'p.id', 'n.plan_id')
    .innerJoin('retired_cadre as c', 'c.id', 'n.cadre_id')
    .leftJoin('recup_result as r', (on) => on.onRef('r.cadre_id', '=', 'n.cadre_id').onRef('r.run_id', '=', 'p.run_id'))
    .select(['n.submission_id as of', 'n.state', 'n.from_rank as rank', 'n.cadre_uid as uid', 'n.skip_reason as skip'])
    .select(['r.eligible', mayBeDead('c').as('suspected')])
    .where('n.submission_id', 'in', ids)
    .orderBy('n.from_rank')
    .execute();
  const byList = Map.groupBy(people, (one) => one.of);
  const today = localDateOf(ctx.app.clock.now());
  return new Map(
    found.map((row) => [
      row.id,
      {
        quota: row.quota,
        printed: row.printed,
        content: row.content,
        // What was returned may be mended after the deadline; nothing is begun then.
        // And what the district has sent up stands: nobody joins it behind its back.
        closed:
          row.planState !== 'PUBLISHED' ||
          row.sentUp !== null ||
          (today > row.deadline && row.state !== 'DISTRICT_RETURNED'),
        people: (byList.get(row.id) ?? []).map(({ of: _, skip, eligible, ...one }) => ({
          ...one,
          skipped: skip !== null,
          eligible: eligible === true,
        })),
      },
    ]),
  );
}
