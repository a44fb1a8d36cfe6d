import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { OrgType } from '../orgs/org.type.ts';
import { RoleRef } from '../sessions/session.type.ts';

export const UserStatus = titledEnum('UserStatus', '账号状态：待激活、启用、关闭、锁定、已删除', {
  PENDING: '待激活',
  ENABLED: '启用',
  CLOSED: '关闭',
  LOCKED: '锁定',
  DELETED: '已删除',
});
export type UserStatus = keyof typeof UserStatus;

@ObjectType('User', { simpleResolvers: true, description: '账号' })
export class UserType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => Int, { description: '版本号；办理时送回，过期的拒绝（E-0504）' })
  version!: number;

  @Field(() => String, { description: '登录名' })
  loginName!: string;

  @Field(() => String, { description: '脱敏姓名' })
  realName!: string;

  @Field(() => OrgType, { description: '所属机构' })
  org!: OrgType;

  @Field(() => [RoleRef], { description: '角色' })
  roles!: RoleRef[];

  @Field(() => UserStatus, { description: '账号状态' })
  status!: UserStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近登录时间；从未登录为空' })
  lastLoginAt?: Date | string | null;

  @Field(() => String, { description: 'NONE、SM2_KEY（密钥文件）或 SM2_CERT（证书）' })
  secondFactor!: string;

  @Field(() => DayScalar, { nullable: true, description: '账号有效期至' })
  validTo?: string | null;

  @Field(() => [String], { description: '允许登录的地址或网段；空为不限' })
  loginIpRanges!: string[];

  @Field(() => Boolean, { description: '有敏感授权等待安全管理员确认' })
  awaitsConfirmation!: boolean;

  @Field(() => Boolean, { description: '有一次性密码等待核实本人后当面发放' })
  awaitsHandOut!: boolean;

  @Field(() => Boolean, { description: '密码是当面发放的，敏感操作等待系统管理员确认本人后生效' })
  awaitsOwner!: boolean;
}

export const UserWaits = titledEnum('UserWaits', '账号等待的事', {
  CONFIRMATION: '待确认授权',
  HAND_OUT: '待发放一次性密码',
  OWNER: '待确认本人',
});
export type UserWaits = keyof typeof UserWaits;

export const UserConnection = connectionOf('User', () => UserType);

const PasswordDeliveryWay = titledEnum('PasswordDeliveryWay', '一次性密码到达本人的方式', {
  SENT: '已发短信到本人登记的手机',
  HAND_OUT: '待安全管理员核实本人后当面发放',
});

@ObjectType('PasswordDelivery', {
  simpleResolvers: true,
  description: '一次性密码怎样到达本人；办理的管理员看不到密码',
})
export class PasswordDeliveryType {
  @Field(() => PasswordDeliveryWay, { description: '到达本人的方式' })
  way!: keyof typeof PasswordDeliveryWay;

  @Field(() => DateTimeScalar, { nullable: true, description: '失效时间；待当面发放的为空' })
  expiresAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: '当面发放给本人的一次性密码，仅显示一次' })
export class OneTimePassword {
  @Field(() => String, { description: '一次性密码' })
  password!: string;

  @Field(() => DateTimeScalar, { description: '失效时间' })
  expiresAt!: Date;
}

@InputType({ description: '新开账号的信息' })
export class CreateUserInput {
  @Field(() => String, { description: '登录名，全平台唯一' })
  loginName!: string;

  @Field(() => String, { description: '姓名' })
  realName!: string;

  @Field(() => String, { description: '手机号；加密保存' })
  phone!: string;

  @Field(() => String, { nullable: true, description: '身份证号；加密保存' })
  idNo?: string | null;

  @Field(() => ID, { description: '所属机构的标识' })
  orgId!: string;

  @Field(() => [String], { description: '角色编码' })
  roles!: string[];

  @Field(() => DayScalar, { nullable: true, description: '账号有效期至；长期的为空' })
  validTo?: string | null;

  @Field(() => [String], { nullable: true, description: '允许登录的地址或网段；空为不限' })
  loginIpRanges?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: '本人收不到短信：一次性密码由安全管理员核实本人后当面发放' })
  unreachable?: boolean | null;
}

@InputType({ description: '账号的修改；缺省的项不变' })
export class ChangeUserInput {
  @Field(() => String, { nullable: true, description: '姓名' })
  realName?: string | null;

  @Field(() => String, { nullable: true, description: '手机号码' })
  phone?: string | null;

  @Field(() => ID, { nullable: true, description: '所属机构' })
  orgId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: '账号有效期至；传空为长期' })
  validTo?: string | null;

  @Field(() => [String], { nullable: true, description: '允许登录的地址或网段；空列表为不限' })
  loginIpRanges?: string[] | null;
}

@ObjectType({ simpleResolvers: true, description: '删除账号后无人办理的待办' })
export class OrphanedTasksType {
  @Field(() => String, { description: '待办所指的角色' })
  roleName!: string;

  @Field(() => Int, { description: '件数' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: '可以接替待办的账号' })
export class SuccessorType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '登录名' })
  loginName!: string;

  @Field(() => String, { description: '工作用名' })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: '删除账号的影响' })
export class UserDeletion {
  @Field(() => [OrphanedTasksType], { description: '无人接替的待办；有则须选择接替人' })
  tasks!: OrphanedTasksType[];

  @Field(() => [SuccessorType], { description: '可选的接替人：同一机构的启用账号' })
  successors!: SuccessorType[];
}
