import { Arg, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../graphql/access-decorators.ts';
import { refuse } from '../errors/index.ts';
import { findDictionary } from './dictionaries.ts';

@ObjectType('DictionaryItem', { simpleResolvers: true, description: 'One entry of a code list' })
export class DictionaryItemType {
  @Field(() => String, { description: '代码' })
  code!: string;
  @Field(() => String, { description: '中文名称' })
  title!: string;
  @Field(() => Boolean, { description: '已停用: records may have it, it is not offered' })
  withdrawn!: boolean;
}

@Resolver()
export class DictionaryResolver {
  @SignedIn({ anyIdentity: true })
  @Query(() => [DictionaryItemType], {
    description:
      'What a code list (民族, 学历 …) offers, in its order; NOT_FOUND for an unknown one. With `withdrawn` what it no longer offers, too',
  })
  dictionary(
    @Arg('code', () => String, { description: '代码表的代码' }) code: string,
    @Arg('withdrawn', () => Boolean, { defaultValue: false, description: 'withdrawn entries too' }) withdrawn: boolean,
  ): DictionaryItemType[] {
    const found = findDictionary(code);
    if (!found) throw refuse('NOT_FOUND');
    return found.items
      .map(({ code: item, title, withdrawn: gone = false }) => ({ code: item, title, withdrawn: gone }))
      .filter((item) => withdrawn || !item.withdrawn);
  }
}
