import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { standingText } from '../errors.ts';

interface Found {
  matterName: string;
  matchedAt: SqlInstant;
  orgName: string;
  state: string;
}

/**
 * What the portal shows right after a submission that was stored as suspected (4.4 no. 8): E-0201 for each matter, with date, organisation
 * and status; its two buttons are APPLICATION.QUERY and APPLICATION.WITHDRAW.
 */
export async function answerWithDuplicates(tx: Ctx, caseId: string): Promise<Readonly<Record<string, unknown>>> {
  const found = await rows<Found>(
    tx,
    sql`select m.matter_name as "matterName", h.matched_at as "matchedAt", o.short_name as "orgName", s.state
          from duplicate_hit h join duplicate_hit_matter m on m.hit_id = h.id join org o on o.id = h.matched_org_id
          join sub_case s on s.id = m.matched_sub_case_id join sub_case n on n.id = m.new_sub_case_id
         where h.new_case_id = ${caseId} and h.severity = 'BLOCKING' and h.state in ('OPEN', 'TOLD') order by n.position, h.id`,
  );
  if (found.length === 0) return {};
  return {
    duplicates: found.map(({ matterName, matchedAt, orgName, state }) => {
      const day = localDateOf(toDate(matchedAt));
      return {
        code: 'E-0201',
        message: standingText(matterName, formatChineseDate(day), orgName),
        matterName,
        date: day,
        orgName,
        status: caseFlow.states[state]?.title ?? state,
      };
    }),
  };
}
