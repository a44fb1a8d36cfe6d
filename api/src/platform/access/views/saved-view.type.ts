import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('SavedView', { simpleResolvers: true, description: '保存的筛选视图' })
export class SavedViewType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  page!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '页面地址中的查询串' })
  query!: string;
}
