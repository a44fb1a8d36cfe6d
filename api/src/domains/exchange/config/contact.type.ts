import { Field, InputType, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: '联系人，脱敏' })
export class DataContact {
  @Field(() => String, { description: '姓名，脱敏' })
  name!: string;

  @Field(() => String, { description: '电话，脱敏' })
  phone!: string;
}

@InputType({ description: '联系人' })
export class DataContactInput {
  @Field(() => String, { description: '姓名，2至40字' })
  name!: string;

  @Field(() => String, { description: '电话，5至20位' })
  phone!: string;
}
