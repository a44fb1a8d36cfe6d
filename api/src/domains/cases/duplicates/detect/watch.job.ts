import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../../platform/jobs/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { readParameters } from '../../../../platform/parameters/index.ts';
import { unreadWorkdays, unsettledWorkdays } from '../parameters.ts';
import { nameMatters } from './name-matters.ts';

interface OpenPair {
  caseId: string;
  caseNo: string;
  orgId: string;
  /** The district's bureau. */
  bureauId: string | null;
  nameMasked: string;
  matters: string[];
  since: SqlInstant;
  read: boolean;
}

/**
 * Escalates what blocks and lies too long: an unread reminder to the head, an unsettled pair to those above, day by day (4.4 no. 7). So many
 * working days are over at the close of business of the last one; each is told at most once.
 */
export async function watchDuplicates(ctx: Ctx): Promise<void> {
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const today = localDateOf(now);
  if (!calendar.isWorkday(today)) return;
  const days = await readParameters(ctx, { unread: unreadWorkdays, unsettled: unsettledWorkdays });
  const open = await rows<OpenPair>(
    ctx,
    sql`
    select c.id as "caseId", c.case_no as "caseNo", c.org_id as "orgId", d.id as "bureauId",
           c.person_name_masked as "nameMasked", array_agg(s.matter_name order by s.position) as matters, min(h.created_at) as since,
           exists (select 1 from notification n where n.template_code = 'N03' and n.record_id = c.id and n.read_at is not null) as read
      from duplicate_hit h join duplicate_hit_matter m on m.hit_id = h.id join sub_case s on s.id = m.new_sub_case_id
      join one_thing_case c on c.id = h.new_case_id left join org d on d.code = c.district_code
     where h.state in ('OPEN', 'TOLD') and h.severity = 'BLOCKING'
     group by c.id, d.id order by c.id`,
  );
  const notices = open.flatMap((pair): Notice[] => {
    const since = toDate(pair.since);
    const unread = !pair.read && calendar.dueAfterWorkdays(since, days.unread) <= now;
    const unsettled = calendar.dueAfterWorkdays(since, days.unsettled) <= now;
    return [
      ...(unread
        ? [noticeOf(pair, { template: 'N71', receivers: headOf(pair), days: days.unread, once: 'unread' })]
        : []),
      ...(unsettled
        ? [noticeOf(pair, { template: 'N72', receivers: above(pair), days: days.unsettled, once: today })]
        : []),
    ];
  });
  await sendNotices(ctx, notices);
}

const headOf = ({ orgId }: OpenPair): Notice['receivers'] => [{ roleCode: 'CENTRE_HEAD', orgId }];

const above = (pair: OpenPair): Notice['receivers'] => [
  ...headOf(pair),
  ...(pair.bureauId ? [{ roleCode: 'DIST_CHIEF', orgId: pair.bureauId }] : []),
];

/** `days` the figure in force, as the notice says it; `once` what it is told once for. */
function noticeOf(
  pair: OpenPair,
  { days, once, ...told }: Pick<Notice, 'template' | 'receivers'> & { days: number; once: string },
): Notice {
  return {
    ...told,
    variables: {
      姓名脱敏: pair.nameMasked,
      一件事编号: pair.caseNo,
      事项名称: nameMatters(pair.matters),
      天数: String(days),
    },
    record: { type: 'case', id: pair.caseId, orgId: pair.orgId, title: pair.caseNo },
    link: `/duplicates?search=${pair.caseNo}`,
    dueKey: `duplicate-${once}`,
  };
}

export const watchJob: JobDefinition = {
  name: 'duplicate.watch',
  title: '重复办件催办',
  // Five minutes after the close of business, too.
  cron: '35 9-17 * * *',
  concurrency: 1,
  run: watchDuplicates,
};
