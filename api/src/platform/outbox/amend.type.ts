import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OutboxMessageType } from './outbox.type.ts';

@ObjectType('PushCorrectionField', { simpleResolvers: true, description: '被拒绝的报文中可以更正的一项' })
export class PushCorrectionFieldType {
  @Field(() => String, { description: '字段代码' })
  key!: string;

  @Field(() => String, { description: '字段的中文名称' })
  title!: string;

  @Field(() => String, { description: '已发送的内容；个人信息已遮蔽的，见 masked' })
  value!: string;

  @Field(() => Boolean, {
    description: 'whether the value is masked: what is typed replaces it, an empty text leaves it',
  })
  masked!: boolean;

  @Field(() => Int, { description: '最多字数' })
  maxLength!: number;

  @Field(() => Boolean, { description: '是否需要多行填写' })
  long!: boolean;
}

@ObjectType('PushCorrection', {
  simpleResolvers: true,
  description: 'What may be corrected in a rejected push (01 §2.7)',
})
export class PushCorrectionType {
  @Field(() => OutboxMessageType, { description: '被拒绝的推送，含对方的答复' })
  push!: OutboxMessageType;

  @Field(() => Boolean, { description: 'whether the caller may see the masked values, for a reason' })
  canReveal!: boolean;

  @Field(() => [PushCorrectionFieldType], { description: '可以更正的各项' })
  fields!: PushCorrectionFieldType[];
}

@InputType('PushChange', { description: '对报文一项内容的更正' })
export class PushChangeInput {
  @Field(() => String, { description: '字段代码' })
  key!: string;

  @Field(() => String, { description: '更正后的内容；空文本表示不更正' })
  value!: string;
}

@InputType('AmendPushInput', { description: '修正后重推：更正的内容和原因' })
export class AmendPushInput {
  @Field(() => ID, { description: '推送的标识' })
  id!: string;

  @Field(() => Int, { description: 'attempts of the push as the caller saw it; another number is refused E-0504' })
  attempts!: number;

  @Field(() => [PushChangeInput], { description: '更正的各项' })
  changes!: PushChangeInput[];

  @Field(() => String, { description: '5–500 characters' })
  reason!: string;
}
