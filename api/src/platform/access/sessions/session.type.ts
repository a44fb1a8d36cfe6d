import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { OrgType } from '../orgs/org.type.ts';

@ObjectType({ simpleResolvers: true, description: '角色' })
export class RoleRef {
  @Field(() => String, { description: '代码' })
  code!: string;

  @Field(() => String, { description: '角色名称' })
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: '当前登录人' })
export class Viewer {
  @Field(() => ID, { description: '登录人的标识' })
  id!: string;

  @Field(() => String, { description: '登录名' })
  loginName!: string;

  @Field(() => String, { description: '姓名（脱敏）' })
  realName!: string;

  @Field(() => OrgType, { description: '所在机构' })
  org!: OrgType;

  @Field(() => [RoleRef], { description: '角色' })
  roles!: RoleRef[];

  @Field(() => String, { description: '数据范围，如 本中心、本区、全市' })
  scopeTitle!: string;
}

@ObjectType({ simpleResolvers: true, description: '菜单项' })
export class MenuItem {
  @Field(() => String, { description: '菜单代码' })
  key!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => String, { nullable: true, description: '打开的地址；分组没有' })
  route?: string | null;

  @Field(() => String, { nullable: true, description: '@ant-design/icons 中的图标名' })
  icon?: string | null;

  @Field(() => String, { description: '由哪个客户端显示：staff、training；any 为全部' })
  client!: string;

  @Field(() => String, { nullable: true, description: '所在的业务域；门户的菜单没有' })
  area?: string | null;

  @Field(() => [MenuItem], { description: '下级菜单' })
  children!: MenuItem[];
}

@ObjectType({ simpleResolvers: true, description: '业务域：菜单的第一层' })
export class MenuArea {
  @Field(() => String, { description: '业务域代码' })
  key!: string;

  @Field(() => String, { description: '名称' })
  title!: string;

  @Field(() => String, { description: '图标下的短名称' })
  short!: string;

  @Field(() => String, { description: '@ant-design/icons 中的图标名' })
  icon!: string;
}

@ObjectType('Session', { simpleResolvers: true, description: '登录会话' })
export class SessionType {
  @Field(() => Viewer, { description: '登录人' })
  user!: Viewer;

  @Field(() => [String], { description: '拥有的权限代码' })
  permissions!: string[];

  @Field(() => [MenuItem], { description: '可见的菜单' })
  menus!: MenuItem[];

  @Field(() => [MenuArea], { description: '其中有菜单的业务域，按顺序' })
  areas!: MenuArea[];

  @Field(() => [String], { description: '菜单所指的页面中，本人的权限不能打开的那些地址' })
  refusedRoutes!: string[];

  @Field(() => DateTimeScalar, { description: '最迟在此时结束' })
  expiresAt!: Date;

  @Field(() => Int, { description: '多少分钟无操作后结束' })
  idleMinutes!: number;

  @Field(() => String, {
    nullable: true,
    description: '本人用证书签名时，智能密码钥匙驱动程序在本机的地址；用密钥文件时为空',
  })
  signerBridgeUrl!: string | null;
}
