import { toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { formatChineseDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { standingText } from '../errors.ts';

/**
 * What the portal shows right after a submission that was stored as suspected (4.4 no. 8): E-0201 for each matter, with date, organisation
 * and status; its two buttons are APPLICATION.QUERY and APPLICATION.WITHDRAW.
 */
export async function answerWithDuplicates(tx: Ctx, caseId: string): Promise<Readonly<Record<string, unknown>>> {
  const found = await tables(tx)
    .selectFrom('duplicate_hit as h')
    .innerJoin('duplicate_hit_matter as m', 'm.hit_id', 'h.id')
    .innerJoin('org as o', 'o.id', 'h.matched_org_id')
    .innerJoin('sub_case as s', 's.id', 'm.matched_sub_case_id')
    .innerJoin('sub_case as n', 'n.id', 'm.new_sub_case_id')
    .select(['m.matter_name as matterName', 'h.matched_at as matchedAt', 'o.short_name as orgName', 's.state'])
    .where('h.new_case_id', '=', caseId)
    .where('h.severity', '=', 'BLOCKING')
    .where('h.state', 'in', ['OPEN', 'TOLD'])
    .orderBy('n.position')
    .orderBy('h.id')
    .execute();
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
