import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../../platform/kernel/index.ts';
import { getPersonFile } from './person-file.ts';
import { PersonFileType } from './person-file.type.ts';

@Resolver()
export class PersonFileResolver {
  @Allow('person.file:view')
  @Query(() => PersonFileType, { description: '个人档案 of a person whom a record in the caller’s scope is about' })
  personFile(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'the person' }) id: string) {
    return getPersonFile(ctx, id);
  }
}
