import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { OWN_RIGHTS, type OwnRight, readOwnRights } from './own-rights.ts';

const OwnRightEnum = titledEnum(
  'OwnRight',
  'What the person alone does, never who acts for him (E-0709; 01 §9.3 no. 2)',
  OWN_RIGHTS,
);

@ObjectType('OwnRights', {
  simpleResolvers: true,
  description: 'What of the person’s own alone whoever has signed in may do; the pages offer these and no others',
})
export class OwnRightsType {
  @Field(() => String, { nullable: true, description: '代办人姓名，遮挡；本人登录的为空' })
  agentName!: string | null;
  @Field(() => [OwnRightEnum], { description: '可以办理的本人事项' })
  rights!: OwnRight[];
  @Field(() => String, { nullable: true, description: 'why some are missing, in a sentence' })
  note!: string | null;
}

@Resolver()
export class OwnRightsResolver {
  @Allow('intake:apply')
  @Query(() => OwnRightsType, { description: 'What of the person’s own alone the caller may do' })
  ownRights(@Ctx() ctx: Context): Promise<OwnRightsType> {
    return readOwnRights(ctx);
  }
}
