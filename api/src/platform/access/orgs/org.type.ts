import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { OrgLevelCode } from './org.entity.ts';

export enum OrgLevel {
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  STREET = 'STREET',
  CENTRE = 'CENTRE',
  DEPT = 'DEPT',
  INST = 'INST',
  JX_ORG = 'JX_ORG',
  VENDOR = 'VENDOR',
}

registerEnumType(OrgLevel, {
  name: 'OrgLevel',
  description: '机构类别：市、区、街镇、服务中心、部门、培训机构、军休机构、厂商',
});

@ObjectType('Org', { simpleResolvers: true, description: '机构' })
export class OrgType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '机构编码，区为6位区划代码，街镇为9位，服务中心加后缀 -C' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => OrgLevel)
  level!: OrgLevelCode;

  @Field(() => String, { nullable: true, description: '所属区；市级机构为空' })
  districtCode?: string | null;

  @Field(() => String)
  regionCode!: string;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => Boolean)
  enabled!: boolean;
}
