import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('SavedView', { simpleResolvers: true, description: '保存的筛选视图' })
export class SavedViewType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '所属页面' })
  page!: string;

  @Field(() => String, { description: '视图名称' })
  name!: string;

  @Field(() => String, { description: '页面地址中的查询串' })
  query!: string;
}
