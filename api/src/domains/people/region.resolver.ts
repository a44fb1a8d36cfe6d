import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import { badInput } from '../../platform/errors/index.ts';
import { type RegionChoice, regionChoices } from './regions.ts';

@ObjectType('Region', { simpleResolvers: true, description: 'A region of GB/T 2260 on the way down to a county' })
export class RegionType {
  @Field(() => String, { description: '2 digits for a province, 4 for a city, 6 for a county or district' })
  code!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => Boolean, { description: 'a county or district: the choice ends here' })
  leaf!: boolean;
}

@Resolver()
export class RegionResolver {
  @SignedIn({ anyIdentity: true })
  @Query(() => [RegionType], { description: 'Regions below one; the provinces, Shanghai first, without a parent' })
  regions(
    @Arg('parent', () => String, { nullable: true, description: '2 or 4 digits' }) parent?: string,
  ): RegionChoice[] {
    if (parent && !/^\d{2}(?:\d{2})?$/.test(parent))
      throw badInput([{ path: 'parent', message: '区划代码应为2位或4位数字' }]);
    return regionChoices(parent ?? undefined);
  }
}
