import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { OrgLevelCode } from './org-levels.ts';

/** What people call the kinds of organisations; the console has the words from the schema. */
export const ORG_LEVEL_TITLES: Readonly<Record<OrgLevelCode, string>> = {
  CITY: '市局',
  DISTRICT: '区局',
  STREET: '街镇',
  CENTRE: '服务中心',
  DEPT: '部门',
  INST: '培训机构',
  JX_ORG: '军休机构',
  VENDOR: '厂商',
};
export const OrgLevel = titledEnum(
  'OrgLevel',
  '机构类别：市、区、街镇、服务中心、部门、培训机构、军休机构、厂商',
  ORG_LEVEL_TITLES,
);
export type OrgLevel = keyof typeof OrgLevel;

@ObjectType('Org', { simpleResolvers: true, description: '机构' })
export class OrgType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;

  @Field(() => String, { description: '机构编码，区为6位区划代码，街镇为9位，服务中心加后缀 -C' })
  code!: string;

  @Field(() => String, { description: '全称' })
  name!: string;

  @Field(() => String, { description: '简称' })
  shortName!: string;

  @Field(() => OrgLevel, { description: '机构类别' })
  level!: OrgLevelCode;

  @Field(() => String, { nullable: true, description: '所属区；市级机构为空' })
  districtCode?: string | null;

  @Field(() => String, { description: '区划代码' })
  regionCode!: string;

  @Field(() => ID, { nullable: true, description: '上级机构的标识；市局为空' })
  parentId?: string | null;

  @Field(() => Boolean, { description: '是否启用' })
  enabled!: boolean;
}

@ObjectType('AdministeredOrg', { simpleResolvers: true, description: '管理员所见的机构，以及停用会影响什么' })
export class AdministeredOrgType extends OrgType {
  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => String, { nullable: true, description: '上级机构的全称' })
  parentName?: string | null;

  @Field(() => Int, { description: '未关闭的账号数' })
  users!: number;

  @Field(() => Int, { description: '正在登录的人数' })
  signedIn!: number;

  @Field(() => Int, { description: '未办结的待办数' })
  openTasks!: number;

  @Field(() => Int, { description: '启用的下级机构数' })
  enabledChildren!: number;
}

export const AdministeredOrgConnection = connectionOf('AdministeredOrg', () => AdministeredOrgType);
