import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';

export const AlipayBindingStatus = titledEnum('AlipayBindingStatus', '支付宝绑定的状态', {
  BOUND: '已绑定',
  UNBOUND: '已解除',
  REPLACED: '已由新的绑定代替',
});

@ObjectType('AlipayBinding', { simpleResolvers: true, description: '本人与一个支付宝账号的绑定' })
export class AlipayBindingType {
  @Field(() => ID, { description: '绑定的标识' })
  id!: string;

  @Field(() => AlipayBindingStatus, { description: '状态' })
  status!: keyof typeof AlipayBindingStatus;

  @Field(() => DateTimeScalar, { description: '绑定时间' })
  boundAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '解除或被代替的时间' })
  unboundAt!: Date | null;

  @Field(() => DateTimeScalar, { description: '最近一次身份核验通过的时间' })
  certifiedAt!: Date;

  @Field(() => Boolean, { description: '当前使用的就是这个支付宝账号' })
  current!: boolean;
}
