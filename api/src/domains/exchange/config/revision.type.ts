import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../graphql/scalars.ts';

@ObjectType({ simpleResolvers: true, description: '数据源、数据通道或数据分发留存的一个版本' })
export class ExchangeRevision {
  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => JsonScalar, { description: '当时的内容，不含密钥和联系人' })
  content!: object;

  @Field(() => DateTimeScalar, { description: '保存时间' })
  savedAt!: Date | string;

  @Field(() => String, { description: '保存人' })
  savedBy!: string;
}
