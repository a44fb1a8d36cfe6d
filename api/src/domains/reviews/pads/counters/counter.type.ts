import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { PadState } from '../devices/pad.type.ts';

@ObjectType('ServiceCounter', { simpleResolvers: true, description: '窗口: a counter of a service centre (01 §11.4)' })
export class ServiceCounterType {
  @Field(() => ID, { description: 'the counter' })
  id!: string;
  @Field(() => Int, { description: 'version, to send back with a change' })
  version!: number;
  @Field(() => ID, { description: '服务中心' })
  orgId!: string;
  @Field(() => String, { description: '服务中心名称' })
  orgName!: string;
  @Field(() => String, { description: '窗口编号' })
  counterNo!: string;
  @Field(() => String, { description: '窗口名称' })
  name!: string;
  @Field(() => Boolean, { description: '是否启用' })
  enabled!: boolean;
  @Field(() => ID, { nullable: true, description: '配对的平板' })
  padId?: string | null;
  @Field(() => String, { nullable: true, description: '配对的平板的名称' })
  padName?: string | null;
  @Field(() => PadState, { nullable: true, description: '配对的平板的状态' })
  padState?: PadState | null;
  @Field(() => Boolean, { description: '平板在最近90秒内有应答' })
  padOnline!: boolean;
}

export const ServiceCounterConnection = connectionOf('ServiceCounter', () => ServiceCounterType);

@InputType('ServiceCounterFilter', { description: '窗口 to show; what is absent does not narrow' })
export class ServiceCounterFilterInput {
  @Field(() => ID, { nullable: true, description: '服务中心' })
  orgId?: string | null;
  @Field(() => Boolean, { nullable: true, description: '是否启用' })
  enabled?: boolean | null;
  @Field(() => String, { nullable: true, description: '窗口编号, or words of the name' })
  search?: string | null;
}

@InputType('ServiceCounterInput', { description: '窗口' })
export class ServiceCounterInput {
  @Field(() => ID, { nullable: true, description: 'the counter that is changed; without it a new one' })
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'the version that was shown, of one that is changed' })
  version?: number | null;
  @Field(() => ID, { nullable: true, description: '服务中心 of a new one; the caller’s own unless said' })
  orgId?: string | null;
  @Field(() => String, { description: '窗口编号, unique in its centre: 3' })
  counterNo!: string;
  @Field(() => String, { nullable: true, description: '窗口名称: 退役报到' })
  name?: string | null;
  @Field(() => Boolean, { nullable: true, description: '是否启用; yes unless said' })
  enabled?: boolean | null;
}
