import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { OrgType } from '../orgs/org.type.ts';
import type { ScopeKind } from './scope-kind.ts';

export const RoleScope = titledEnum('RoleScope', '角色的数据范围：全市、本区、本级及下级、本机构、自定义机构、本人', {
  ALL: '全市',
  DISTRICT: '本区',
  SUBTREE: '本级及下级',
  ORG: '本机构',
  ORGS: '自定义机构：含其下级',
  NONE: '本人',
});
export type RoleScope = keyof typeof RoleScope;

@ObjectType({ simpleResolvers: true, description: '角色的一项操作' })
export class RolePermissionType {
  @Field(() => String, { description: '操作编码' })
  code!: string;

  @Field(() => Boolean, { description: '否：敏感操作，等待安全管理员确认' })
  confirmed!: boolean;
}

@ObjectType('Role', { simpleResolvers: true, description: '角色' })
export class RoleType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => Int, { description: '版本号，修改时带回' })
  version!: number;

  @Field(() => String, { description: '角色编码，不重复使用' })
  code!: string;

  @Field(() => String, { description: '角色名称' })
  name!: string;

  @Field(() => Boolean, { description: '内置角色：不能删除，只能减少菜单和操作' })
  builtin!: boolean;

  @Field(() => Boolean, { description: '启用' })
  enabled!: boolean;

  @Field(() => RoleScope, { description: '数据范围' })
  scopeKind!: ScopeKind;

  @Field(() => [OrgType], { description: '自定义范围的机构，含其下级' })
  scopeOrgs!: OrgType[];

  @Field(() => [String], { description: '互斥角色的编码' })
  exclusiveWith!: string[];

  @Field(() => Boolean, { description: '登录须校验第二因素' })
  secondFactor!: boolean;

  @Field(() => Int, { description: '持有该角色的账号数' })
  holders!: number;

  @Field(() => [String], { description: '菜单' })
  menus!: string[];

  @Field(() => [RolePermissionType], { description: '操作权限' })
  permissions!: RolePermissionType[];
}

@ObjectType({ simpleResolvers: true, description: '一项操作' })
export class OperationNodeType {
  @Field(() => String, { description: '操作编码' })
  code!: string;

  @Field(() => String, { description: '操作名称' })
  title!: string;

  @Field(() => Boolean, { description: '敏感操作：授权经安全管理员确认后生效' })
  sensitive!: boolean;
}

@ObjectType({ simpleResolvers: true, description: '一个菜单下的操作' })
export class OperationGroupType {
  @Field(() => String, { description: '分组标识' })
  key!: string;

  @Field(() => String, { description: '菜单或业务名称' })
  title!: string;

  @Field(() => String, { nullable: true, description: '菜单标识；没有菜单的操作为空' })
  menu?: string | null;

  @Field(() => String, { nullable: true, description: '菜单的地址；没有菜单的操作为空' })
  route?: string | null;

  @Field(() => [String], { description: '持有其中任一操作的人看得到该菜单；空为所有人' })
  openedBy!: readonly string[];

  @Field(() => [String], { description: '打开该菜单的页面还须具备的操作' })
  alsoNeeds!: readonly string[];

  @Field(() => String, { description: '显示该菜单的客户端：staff 工作台，training 培训门户，any 全部' })
  client!: string;

  @Field(() => [OperationNodeType], { description: '操作' })
  operations!: OperationNodeType[];
}

@ObjectType({ simpleResolvers: true, description: '保存结果' })
export class SavedRoleType {
  @Field(() => RoleType, { description: '保存后的角色' })
  role!: RoleType;

  @Field(() => [String], { description: '已授予但缺少其查看操作的菜单，持有人看不到' })
  emptyMenus!: string[];
}

@InputType({ description: '角色内容' })
export class RoleInput {
  @Field(() => String, { description: '角色名称，2至40个字' })
  name!: string;

  @Field(() => RoleScope, { description: '数据范围' })
  scopeKind!: ScopeKind;

  @Field(() => [ID], { description: '自定义范围的机构' })
  scopeOrgIds!: string[];

  @Field(() => [String], { description: '互斥角色的编码' })
  exclusiveWith!: string[];

  @Field(() => Boolean, { description: '登录须校验第二因素' })
  secondFactor!: boolean;

  @Field(() => [String], { description: '菜单标识' })
  menus!: string[];

  @Field(() => [String], { description: '操作编码' })
  permissions!: string[];
}
