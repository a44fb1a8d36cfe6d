import { rows, sql } from '../../../database/sql.ts';
import { type FlowRow, judgedBy } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ASSIGN } from './asides.ts';
import { NAMED, NOT_RATED } from './negative.flow.ts';
import { UNNAMED } from './reasons.ts';

interface NegativeFacts {
  /** The caller is who served when the evaluation was given. */
  rated: boolean;
  anonymous: boolean;
  /** Its centre. */
  orgId: string;
  /** Who served. */
  ratedIds: readonly string[];
}

export const negativeErrors = {
  'E-0905': '认定误评或恶意差评须上传依据',
  'E-0907': '被评价人不能办理对自己的差评，请由其他工作人员办理',
  'E-0908': '匿名评价无法联系评价人，请登记“未联系上”并选择“匿名评价”',
  'E-0909': '该评价不是匿名评价，请据实选择未联系上的原因',
  'E-0920': '只能分派给差评所在中心、未被评价的工作人员',
} as const;

const refused = (code: keyof typeof negativeErrors) => ({ code, message: negativeErrors[code] });

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, NegativeFacts>> {
  const self = ctx.actor.kind === 'USER' ? JSON.stringify([{ id: ctx.actor.userId }]) : null;
  const found = await rows<NegativeFacts & { id: string }>(
    ctx,
    sql`select n.id, coalesce(n.staff @> ${self}::jsonb, false) as rated, coalesce(e.anonymous, false) as anonymous,
               n.org_id as "orgId", array(select s ->> 'id' from jsonb_array_elements(n.staff) s) as "ratedIds"
          from negative_review n left join evaluation e on e.id = n.evaluation_id
         where n.id = any(${records.map(({ id }) => id)}::uuid[])`,
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}

/** By what steps of a negative review are judged (11.6): who was rated keeps away, nobody unknown was contacted, a bad verdict has evidence. */
export const judgedNegative = judgedBy<NegativeFacts>({
  loadFacts,
  guards: {
    [NOT_RATED]: ({ rated }) => !rated || { ...refused('E-0907'), never: true },
    [NAMED]: ({ anonymous }) => !anonymous || { ...refused('E-0908'), never: true },
  },
  inputRule: (action, { anonymous, orgId, ratedIds }, { attachmentIds, reasonCode, assignee }) => {
    if (action === ASSIGN) return (assignee?.orgId === orgId && !ratedIds.includes(assignee.id)) || refused('E-0920');
    if (action === 'dispute' && !attachmentIds?.length) return refused('E-0905');
    if (action !== 'unreached' && action !== 'missed') return true;
    if ((reasonCode === UNNAMED) === anonymous) return true;
    return refused(anonymous ? 'E-0908' : 'E-0909');
  },
});
