import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { MenuItem } from '../sessions/session.type.ts';
import type { GrantState as GrantStateCode } from './compare-roles.ts';
import { type GrantKindCode } from './grant-history.ts';
import { OperationGroupType, RoleType } from './role.type.ts';

const GrantKind = titledEnum('GrantKind', '授权变动的种类：角色、操作、菜单的授予、收回、确认和退回', {
  ROLE_CREATED: '新建角色',
  ROLE_CHANGED: '修改角色',
  ROLE_ENABLED: '启用角色',
  ROLE_DISABLED: '停用角色',
  ROLE_DELETED: '删除角色',
  PERMISSION_GRANTED: '授予角色操作',
  PERMISSION_REVOKED: '收回角色的操作',
  PERMISSION_CONFIRMED: '确认角色的敏感操作',
  PERMISSION_DECLINED: '退回角色的敏感操作',
  UPGRADE_DECLINED: '不接受升级对角色新增的操作',
  MENU_GRANTED: '授予角色菜单',
  MENU_REVOKED: '收回角色的菜单',
  ROLE_GRANTED: '授予账号角色',
  ROLE_REVOKED: '收回账号的角色',
  ROLE_CONFIRMED: '确认账号的角色',
  ROLE_DECLINED: '退回账号的角色',
});

const GrantState = titledEnum('GrantState', '是否授予：已授予、等待确认、未授予', {
  YES: '已授予',
  WAITING: '已授予，等待安全管理员确认',
  NO: '未授予',
});
const GrantRowKind = titledEnum('GrantRowKind', '菜单或操作', { MENU: '菜单', OPERATION: '操作' });
const PendingGrantKind = titledEnum('PendingGrantKind', '给角色的操作，或给账号的角色', {
  ROLE: '给角色的操作',
  USER: '给账号的角色',
});
@ObjectType({ simpleResolvers: true, description: '两个角色的一项比较' })
export class ComparedGrant {
  @Field(() => String, { description: '菜单或操作的标识' })
  key!: string;

  @Field(() => String, { description: '所属菜单或业务' })
  group!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => GrantRowKind, { description: '菜单或操作' })
  kind!: 'MENU' | 'OPERATION';

  @Field(() => GrantState, { description: '左侧角色' })
  left!: GrantStateCode;

  @Field(() => GrantState, { description: '右侧角色' })
  right!: GrantStateCode;
}

@ObjectType({ simpleResolvers: true, description: '角色比较' })
export class RoleComparison {
  @Field(() => RoleType, { description: '左侧角色' })
  left!: RoleType;

  @Field(() => RoleType, { description: '右侧角色' })
  right!: RoleType;

  @Field(() => [ComparedGrant], { description: '菜单和操作，双方均未授予的不列' })
  rows!: ComparedGrant[];
}

@ObjectType({ simpleResolvers: true, description: '以角色预览：该角色登录后看到的菜单和可用的操作' })
export class RolePreviewType {
  @Field(() => String, { description: '角色名称' })
  name!: string;

  @Field(() => [MenuItem], { description: '菜单' })
  menus!: MenuItem[];

  @Field(() => [OperationGroupType], { description: '可用的操作，按菜单' })
  groups!: OperationGroupType[];
}

@ObjectType({ simpleResolvers: true, description: '等待安全管理员确认的授权' })
export class PendingGrant {
  @Field(() => ID, { description: '角色或账号' })
  id!: string;

  @Field(() => Int, { description: '版本号，确认时带回' })
  version!: number;

  @Field(() => PendingGrantKind, { description: '给角色的操作，或给账号的角色' })
  kind!: 'ROLE' | 'USER';

  @Field(() => String, { description: '角色名称，或账号' })
  title!: string;

  @Field(() => String, { nullable: true, description: '账号登记的手机号码，脱敏；给角色的操作为空' })
  phone!: string | null;

  @Field(() => [String], { description: '涉及的角色' })
  roleNames!: string[];

  @Field(() => [String], { description: '确认后生效的敏感操作' })
  rights!: string[];

  @Field(() => String, { description: '授权人' })
  grantedBy!: string;

  @Field(() => DateTimeScalar, { description: '授权时间' })
  grantedAt!: Date | string;
}

@ObjectType('GrantEvent', { simpleResolvers: true, description: '一次授权变动' })
export class GrantEventType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => DateTimeScalar, { description: '时间' })
  at!: Date | string;

  @Field(() => GrantKind, { description: '种类' })
  kind!: GrantKindCode;

  @Field(() => String, { nullable: true, description: '角色名称' })
  roleName?: string | null;

  @Field(() => String, { nullable: true, description: '账号的登录名' })
  loginName?: string | null;

  @Field(() => [String], { description: '涉及的角色、操作或菜单' })
  items!: string[];

  @Field(() => String, { nullable: true, description: '原因' })
  reason?: string | null;

  @Field(() => String, { description: '操作人' })
  byName!: string;
}

export const GrantEventConnection = connectionOf('GrantEvent', () => GrantEventType);
