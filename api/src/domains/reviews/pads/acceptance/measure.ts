import { rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import { HANDLING_SCREENS, type HandlingScreen } from '../calls/call.type.ts';
import { type PadAcceptanceCellType, type PadAcceptanceDistrictType, PadCheck } from './acceptance.type.ts';

/** The page has to stand within a second on the centre's network (11.5). */
const LONGEST_LOAD_MS = 1000;
const LONGEST_DAYS = 366;
const DAY_MS = 24 * 3600 * 1000;
const SCREENS = Object.keys(HANDLING_SCREENS) as HandlingScreen[];

type Measured = Omit<PadAcceptanceCellType, 'check'>;

/** Of which time. @throws BAD_INPUT */
export interface Span {
  since: Date;
  until: Date;
}

export function requireSpan({ since, until }: Span): void {
  const length = until.getTime() - since.getTime();
  if (length <= 0 || length > LONGEST_DAYS * DAY_MS)
    throw badInput([{ path: 'until', message: '统计时间应为起止先后正确、不超过一年的时段' }]);
}

/**
 * The joint test as it stands: 16 districts and every handling screen, from what the pads have really done in that time. Load times are those
 * that the pads measured, data is compared by what they showed, and the network was lost where a review arrived as 补传.
 */
export async function measureAcceptance(ctx: Ctx, span: Span): Promise<PadAcceptanceDistrictType[]> {
  requireSpan(span);
  const scope = scopeOf(ctx.actor);
  const [cells, places] = await Promise.all([readCells(ctx, span), readPlaces(ctx, span)]);
  const districts = shanghaiDistricts().filter(({ code }) => scope.kind === 'ALL' || places.has(code));
  return districts.map(({ code, title: name }) => {
    const { pads = 0, late = 0 } = places.get(code) ?? {};
    return {
      code,
      name,
      pads,
      late,
      networkLoss: late > 0 ? PadCheck.PASSED : PadCheck.UNTESTED,
      cells: SCREENS.map((screen) => {
        const none: Measured = { screen, calls: 0, failed: 0, medianMs: null, maxMs: null, mismatched: 0 };
        const measured = cells.get(`${code} ${screen}`) ?? none;
        return { ...measured, check: checkOf(measured) };
      }),
    };
  });
}

function checkOf({ calls, failed, maxMs, mismatched }: Measured): PadCheck {
  if (calls === 0) return PadCheck.UNTESTED;
  const quick = maxMs != null && maxMs <= LONGEST_LOAD_MS;
  if (failed > 0 || mismatched > 0 || (maxMs != null && !quick)) return PadCheck.FAILED;
  return quick ? PadCheck.PASSED : PadCheck.UNTESTED;
}

async function readCells(ctx: Ctx, { since, until }: Span): Promise<Map<string, Measured>> {
  const found = await rows<Measured & { code: string }>(
    ctx,
    sql`select k.district_code as code, k.screen, count(*)::int as calls,
               count(*) filter (where k.state = 'FAILED' or k.by_proxy_name is not null)::int as failed,
               round(percentile_cont(0.5) within group (order by k.load_ms))::int as "medianMs", max(k.load_ms) as "maxMs",
               count(*) filter (where not k.data_matched)::int as mismatched
          from pad_call k
         where k.created_at >= ${since} and k.created_at < ${until} and ${scopeWhere(scopeOf(ctx.actor), 'k')}
         group by k.district_code, k.screen`,
  );
  return new Map(found.map(({ code, ...cell }) => [`${code} ${cell.screen}`, cell]));
}

/** What stands in each district of the caller's scope; one without a pad yet is among them, with nothing. */
async function readPlaces(ctx: Ctx, { since, until }: Span): Promise<Map<string, { pads: number; late: number }>> {
  const scope = scopeOf(ctx.actor);
  const found = await rows<{ code: string; pads: number; late: number }>(
    ctx,
    sql`select code, sum(pads)::int as pads, sum(late)::int as late from (
          select p.district_code as code, count(*) filter (where p.state = 'ACTIVE') as pads, 0 as late from evaluation_pad p
           where ${scopeWhere(scope, 'p')} group by 1
          union all
          select e.district_code, 0, count(*) from evaluation e
           where e.late and e.channel = 'PAD' and e.received_at >= ${since} and e.received_at < ${until} and ${scopeWhere(scope, 'e')}
           group by 1
          union all
          select o.district_code, 0, 0
            from (select id as org_id, path as org_path, district_code from org where enabled and district_code is not null) o
           where ${scopeWhere(scope, 'o')}) t group by code`,
  );
  return new Map(found.map(({ code, ...rest }) => [code, rest]));
}
