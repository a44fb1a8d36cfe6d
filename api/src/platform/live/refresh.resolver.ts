import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../kernel/context.ts';
import { readParameter } from '../parameters/index.ts';
import { pollSeconds } from './refresh.ts';

@ObjectType('RefreshSettings', {
  simpleResolvers: true,
  description: 'How consoles keep up while their live connection is down',
})
export class RefreshSettingsType {
  @Field(() => Int, { description: '每隔多少秒刷新一次' })
  pollSeconds!: number;
}

@Resolver()
export class RefreshResolver {
  @SignedIn({ anyIdentity: true })
  @Query(() => RefreshSettingsType, { description: 'How consoles keep up while their live connection is down' })
  async refreshSettings(@Ctx() ctx: Context): Promise<RefreshSettingsType> {
    return { pollSeconds: await readParameter(ctx, pollSeconds) };
  }
}
