import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { OrgType } from '../orgs/org.type.ts';

@ObjectType({ simpleResolvers: true, description: '角色' })
export class RoleRef {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType({ simpleResolvers: true, description: '当前登录人' })
export class Viewer {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  loginName!: string;

  @Field(() => String)
  realName!: string;

  @Field(() => OrgType)
  org!: OrgType;

  @Field(() => [RoleRef])
  roles!: RoleRef[];

  @Field(() => String, { description: '数据范围，如 本中心、本区、全市' })
  scopeTitle!: string;
}

@ObjectType({ simpleResolvers: true, description: '菜单项' })
export class MenuItem {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  route?: string | null;

  @Field(() => String, { nullable: true, description: '@ant-design/icons 中的图标名' })
  icon?: string | null;

  @Field(() => [MenuItem])
  children!: MenuItem[];
}

@ObjectType('Session', { simpleResolvers: true, description: '登录会话' })
export class SessionType {
  @Field(() => Viewer)
  user!: Viewer;

  @Field(() => [String])
  permissions!: string[];

  @Field(() => [MenuItem])
  menus!: MenuItem[];

  @Field(() => DateTimeScalar, { description: '最迟在此时结束' })
  expiresAt!: Date;

  @Field(() => Int, { description: '多少分钟无操作后结束' })
  idleMinutes!: number;
}
