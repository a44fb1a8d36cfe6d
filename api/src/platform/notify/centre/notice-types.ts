import { Field, ObjectType } from 'type-graphql';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../kernel/index.ts';
import { AUDIENCE_TITLES } from '../notice-words.ts';
import type { NoticeAudience } from '../template.ts';

@ObjectType('NoticeKind', { simpleResolvers: true, description: 'A kind of notice, for filters' })
export class NoticeKindType {
  @Field(() => String, { description: 'code of its template: N07' })
  code!: string;
  @Field(() => String, { description: '模板名称' })
  name!: string;
  @Field(() => String, { description: 'whom it is for, in words' })
  audienceTitle!: string;
}

/** Every kind of notice there is, by code. */
export async function listNoticeKinds(ctx: Ctx): Promise<NoticeKindType[]> {
  const found = await rows<{ code: string; name: string; audience: NoticeAudience }>(
    ctx,
    sql`select distinct on (code) code, name, audience from notice_template order by code, version desc`,
  );
  return found.map(({ audience, ...kind }) => ({ ...kind, audienceTitle: AUDIENCE_TITLES[audience] }));
}
