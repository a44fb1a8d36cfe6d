import { Field, InputType } from 'type-graphql';
import { sql } from '../../../../database/sql.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

export const ReviewExpertState = titledEnum('ReviewExpertState', 'Whether an expert can be given projects', {
  IN_OFFICE: '在聘',
  SUSPENDED: '停用',
  EXPIRED: '聘期已满',
});
export type ReviewExpertState = keyof typeof ReviewExpertState;

/** The states in words. */
export const EXPERT_STATES: Readonly<Record<ReviewExpertState, string>> = {
  IN_OFFICE: '在聘',
  SUSPENDED: '停用',
  EXPIRED: '聘期已满',
};

@InputType('ReviewExpertFilter', { description: 'Narrows the library; what is not given does not' })
export class ExpertFilterInput {
  @Field(() => String, { nullable: true, description: 'part of name, employer or title; 60 characters at most' })
  search?: string | null;
  @Field(() => [ReviewExpertState], { nullable: true, description: '状态' })
  states?: ReviewExpertState[] | null;
  @Field(() => [String], { nullable: true, description: '专业领域, codes of trainingProjectCategory' })
  fields?: string[] | null;
}

/** The state of a row of `review_expert e` on a day. */
export const stateColumn = (ctx: Ctx) => sql`case when not e.enabled then 'SUSPENDED'
  when e.valid_to < ${localDateOf(ctx.app.clock.now())}::date then 'EXPIRED' else 'IN_OFFICE' end`;

/** The rows of `review_expert e` that the filter asks for; the library is the city's, who may look at it sees all. @throws BAD_INPUT */
export function expertWhere(ctx: Ctx, { search, states, fields }: ExpertFilterInput) {
  const parts = [sql`true`];
  const text = search?.trim();
  if (text) {
    if ([...text].length > 60) throw badInput([{ path: 'filter.search', message: '搜索内容不能超过60个字' }]);
    parts.push(sql`(strpos(e.name, ${text}) > 0 or strpos(e.employer, ${text}) > 0 or strpos(e.title, ${text}) > 0)`);
  }
  if (states?.length) parts.push(sql`${stateColumn(ctx)} = any(${[...states]}::text[])`);
  if (fields?.length) parts.push(sql`e.fields && ${[...fields]}::text[]`);
  return sql`${sql.join(parts, sql` and `)}`;
}
