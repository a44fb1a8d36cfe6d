import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../../graphql/connection.ts';
import { DayScalar } from '../../../../graphql/scalars.ts';

@InputType('ProjectDirectoryFilter', { description: 'Narrows 项目目录; what is not given does not' })
export class DirectoryFilter {
  @Field(() => String, { nullable: true, description: '项目、职业或机构名称' })
  keyword?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-PROJ-CAT' })
  category?: string | null;
  @Field(() => String, { nullable: true, description: '机构所在区' })
  districtCode?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-SKILL-LEVEL' })
  skillLevel?: string | null;
  @Field(() => String, { nullable: true, description: 'CL-MODE' })
  mode?: string | null;
}

@ObjectType('DirectoryProject', {
  simpleResolvers: true,
  description: 'A project of the library as anybody reads it: no score, no marks, nothing of persons (02 §7.6)',
})
export class DirectoryProjectType {
  @Field(() => ID, { description: 'the project' })
  id!: string;
  @Field(() => String, { description: '项目编号' })
  projectNo!: string;
  @Field(() => String, { description: '项目名称' })
  name!: string;
  @Field(() => String, { description: '培训机构' })
  institutionName!: string;
  @Field(() => String, { description: '培训地址' })
  address!: string;
  @Field(() => String, { description: '机构所在区' })
  districtName!: string;
  @Field(() => String, { description: '项目类别' })
  categoryTitle!: string;
  @Field(() => String, { description: '职业（工种）' })
  occupationName!: string;
  @Field(() => String, { description: '技能等级' })
  skillLevelTitle!: string;
  @Field(() => String, { description: '证书类型' })
  certTypeTitle!: string;
  @Field(() => String, { description: '培训方式' })
  modeTitle!: string;
  @Field(() => Int, { description: '总课时' })
  hoursTotal!: number;
  @Field(() => Int, { description: '培训天数' })
  days!: number;
  @Field(() => DayScalar, { description: '有效期止' })
  validTo!: string;
  @Field(() => Boolean, {
    description: '暂停招生: the institution is suspended; the only one of its marks that the public reads (02 §1.4)',
  })
  paused!: boolean;
  @Field(() => String, {
    nullable: true,
    description: '机构联系人和电话, for trainees who have signed in; null for others',
  })
  contact?: string | null;
  @Field(() => ID, { nullable: true, description: '正在公开报名的批次；没有为空' })
  openRoundId?: string | null;
}

export const DirectoryConnection = connectionOf('DirectoryProject', () => DirectoryProjectType);
