import { rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { addDays, instantOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { hotlineOrder } from '../hotline.record.ts';
import { CITY } from '../intake/find-place.ts';
import { HotlineCandidateType } from './candidate.type.ts';

const MOST = 20;
const LONGEST = 64;
/** People mistake the day by so many. */
const AROUND_DAYS = 7;
/** A case lies at most so long before what was done about it that day. */
const LONGEST_CASE_DAYS = 400;

/**
 * What an order may be about, of the caller's scope: by a number that somebody enters, or without one by matter and about the day, in the
 * order's district.
 *
 * @throws NOT_FOUND for another's order
 */
export async function findCandidates(
  ctx: Ctx,
  orderId: string,
  given?: string | null,
): Promise<HotlineCandidateType[]> {
  const order = await hotlineOrder.get(ctx, orderId);
  const search = given?.trim().toUpperCase() ?? '';
  if ([...search].length > LONGEST) throw badInput([{ path: 'search', message: `查找内容不能超过${LONGEST}个字` }]);
  if (!search && !order.servedDay) return [];
  const found = await rows<HotlineCandidateType>(
    ctx,
    search ? byNumber(ctx, search) : aboutTheDay(ctx, order.servedDay ?? '', order.matterText, order.districtCode),
  );
  return found.map((one) => Object.assign(new HotlineCandidateType(), one));
}

const shown = sql`g.name as "orgName", c.person_name_masked as "applicantMasked"`;
const subCase = sql`'subCase' as "serviceType", s.id as "serviceId", s.bj_no as "serviceNo", s.matter_name as "matterName", ${shown},
  s.accepted_at as "acceptedAt", s.finished_at as "finishedAt"`;
const subCases = sql`sub_case s join one_thing_case c on c.id = s.case_id join org g on g.id = c.org_id`;

function byNumber(ctx: Ctx, search: string) {
  const mine = scopeWhere(scopeOf(ctx.actor), 'c');
  return sql`
    select 'case' as "serviceType", c.id as "serviceId", c.case_no as "serviceNo", '军人退役“一件事”' as "matterName", ${shown},
           c.accepted_at as "acceptedAt", c.finished_at as "finishedAt"
      from one_thing_case c join org g on g.id = c.org_id where c.case_no = ${search} and c.state <> 'DRAFT' and ${mine}
    union all
    select * from (select ${subCase} from ${subCases}
      where (s.bj_no = ${search} or c.case_no = ${search}) and s.state <> 'DRAFT' and ${mine} order by s.position limit ${MOST}) t`;
}

function aboutTheDay(ctx: Ctx, servedOn: string, matterName: string, districtCode: string) {
  const [from, to] = [instantOf(addDays(servedOn, -AROUND_DAYS)), instantOf(addDays(servedOn, AROUND_DAYS + 1))];
  const district = districtCode === CITY ? sql`true` : sql`c.district_code = ${districtCode}`;
  return sql`
    select ${subCase} from ${subCases}
     where ${scopeWhere(scopeOf(ctx.actor), 'c')} and ${district} and s.matter_name = ${matterName} and s.state <> 'DRAFT'
       and c.submitted_at < ${to} and c.submitted_at >= ${instantOf(addDays(servedOn, -LONGEST_CASE_DAYS))}
       and (s.accepted_at >= ${from} and s.accepted_at < ${to} or s.finished_at >= ${from} and s.finished_at < ${to})
     order by coalesce(s.finished_at, s.accepted_at) desc limit ${MOST}`;
}
