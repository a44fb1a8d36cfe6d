import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../../graphql/scalars.ts';
import { titledEnum } from '../../../../graphql/titled-enum.ts';
import type { OfferState as OfferStateCode } from './offer-states.ts';

const RoleUpgradeState = titledEnum('RoleUpgradeState', '升级新增操作的处理状态', {
  OPEN: '待处理',
  TAKEN: '已接受',
  DECLINED: '不接受',
  LAPSED: '已失效：角色已另行取得该操作、不再持有原操作或已删除',
});
@ObjectType({ simpleResolvers: true, description: '系统升级对一个角色新增的操作，由系统管理员决定是否接受' })
export class RoleUpgradeOffer {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => ID, { description: '角色' })
  roleId!: string;

  @Field(() => Int, { description: '角色的版本号，处理时带回' })
  roleVersion!: number;

  @Field(() => String, { description: '角色名称' })
  roleName!: string;

  @Field(() => Boolean, { description: '是否内置角色' })
  builtin!: boolean;

  @Field(() => Int, { description: '持有该角色的账号数' })
  holders!: number;

  @Field(() => String, { description: '操作编码' })
  permission!: string;

  @Field(() => String, { description: '操作名称' })
  title!: string;

  @Field(() => Boolean, { description: '是否敏感操作：接受后须安全管理员确认才生效' })
  sensitive!: boolean;

  @Field(() => [String], { description: '从哪些操作拆分而来；为空的是角色模板新增的操作' })
  splitFrom!: string[];

  @Field(() => DateTimeScalar, { description: '升级时间' })
  offeredAt!: Date | string;

  @Field(() => RoleUpgradeState, { description: '处理状态' })
  state!: OfferStateCode;

  @Field(() => DateTimeScalar, { nullable: true, description: '处理时间' })
  decidedAt?: Date | string | null;

  @Field(() => String, { nullable: true, description: '处理人' })
  decidedBy?: string | null;

  @Field(() => String, { nullable: true, description: '原因' })
  reason?: string | null;
}
