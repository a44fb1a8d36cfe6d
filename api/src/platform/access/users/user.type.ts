import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar, DayScalar } from '../../../graphql/scalars.ts';
import { OrgType } from '../orgs/org.type.ts';
import { RoleRef } from '../sessions/session.type.ts';

export enum UserStatus {
  PENDING = 'PENDING',
  ENABLED = 'ENABLED',
  CLOSED = 'CLOSED',
  LOCKED = 'LOCKED',
  DELETED = 'DELETED',
}

registerEnumType(UserStatus, { name: 'UserStatus', description: '账号状态：待激活、启用、关闭、锁定、已删除' });

@ObjectType('User', { simpleResolvers: true, description: '账号' })
export class UserType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  loginName!: string;

  @Field(() => String, { description: '脱敏姓名' })
  realName!: string;

  @Field(() => OrgType)
  org!: OrgType;

  @Field(() => [RoleRef])
  roles!: RoleRef[];

  @Field(() => UserStatus)
  status!: UserStatus;

  @Field(() => DateTimeScalar, { nullable: true })
  lastLoginAt?: Date | string | null;

  @Field(() => String, { description: 'NONE 或 SM2_KEY' })
  secondFactor!: string;

  @Field(() => DayScalar, { nullable: true, description: '账号有效期至' })
  validTo?: string | null;

  @Field(() => Boolean, { description: '有敏感授权等待安全管理员确认' })
  awaitsConfirmation!: boolean;
}

export const UserConnection = connectionOf('User', () => UserType);

@ObjectType({ simpleResolvers: true, description: '一次性密码，仅显示一次' })
export class OneTimePassword {
  @Field(() => String)
  password!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: Date;
}

@InputType()
export class CreateUserInput {
  @Field(() => String)
  loginName!: string;

  @Field(() => String)
  realName!: string;

  @Field(() => String)
  phone!: string;

  @Field(() => String, { nullable: true })
  idNo?: string | null;

  @Field(() => ID)
  orgId!: string;

  @Field(() => [String], { description: '角色编码' })
  roles!: string[];

  @Field(() => DayScalar, { nullable: true })
  validTo?: string | null;
}
