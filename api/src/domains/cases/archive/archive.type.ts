import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SqlInstant } from '../../../database/sql.ts';
import { connectionOf } from '../../../graphql/connection.ts';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { ARCHIVE_STATES } from './archive.ts';

export const ArchiveStateEnum = titledEnum('ArchiveState', 'Where an electronic archive stands', ARCHIVE_STATES);

@ObjectType('ArchivePart', { simpleResolvers: true, description: 'A file of an archive’s package' })
export class ArchivePartType {
  @Field(() => String, { description: 'path within the package' })
  path!: string;
  @Field(() => String, { description: 'what it is' })
  title!: string;
  @Field(() => Int, { description: 'bytes' })
  size!: number;
  @Field(() => String, { description: 'SM3, hex' })
  sm3!: string;
  @Field(() => Int, { description: 'the volume that holds it, from 1' })
  volume!: number;
}

@ObjectType('ElectronicArchive', {
  simpleResolvers: true,
  description: '电子档案: one version of a case’s package, masked',
})
export class ElectronicArchiveType {
  @Field(() => ID, { description: 'the archive' })
  id!: string;
  @Field(() => String, { nullable: true, description: '档案编号, DA + date + six digits; once it is built' })
  archiveNo?: string | null;
  @Field(() => ID, { description: 'the case' })
  caseId!: string;
  @Field(() => String, { description: '一件事编号' })
  caseNo!: string;
  @Field(() => Int, { description: 'version, one more after each reopening or forced step' })
  version!: number;
  @Field(() => String, { description: '姓名, masked' })
  nameMasked!: string;
  @Field(() => String, { description: '身份证号, masked' })
  idNoMasked!: string;
  @Field(() => [String], { description: '事项' })
  matterNames!: string[];
  @Field(() => [String], { description: '经办人员' })
  operators!: string[];
  @Field(() => String, { nullable: true, description: '办结方式 in words' })
  finishModeTitle?: string | null;
  @Field(() => DateTimeScalar, { description: '办结时间' })
  endedAt!: SqlInstant;
  @Field(() => ArchiveStateEnum, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'the state in words' })
  stateTitle!: string;
  @Field(() => String, { nullable: true, description: 'why it was not built' })
  lastError?: string | null;
  @Field(() => Int, { description: 'materials that are in' })
  doneFiles!: number;
  @Field(() => Int, { description: 'materials there are' })
  totalFiles!: number;
  @Field(() => Number, { description: 'bytes of the package' })
  totalBytes!: number;
  @Field(() => Int, { description: 'volumes of the package' })
  volumeCount!: number;
  @Field(() => Boolean, { description: 'there is an OFD beside the PDF; packages of before it have none' })
  ofd!: boolean;
  @Field(() => [ArchivePartType], { description: 'contents with their digests' })
  parts!: ArchivePartType[];
  @Field(() => DateTimeScalar, { nullable: true, description: '归档时间' })
  builtAt?: SqlInstant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '最近校验' })
  checkedAt?: SqlInstant | null;
  @Field(() => String, { nullable: true, description: '校验结果' })
  checkResult?: string | null;
  @Field(() => String, { nullable: true, description: '保管至, YYYY-MM-DD' })
  keepUntil?: string | null;
}

export const ElectronicArchiveConnection = connectionOf('ElectronicArchive', () => ElectronicArchiveType);

@InputType('ArchiveFilter', { description: '电子档案 to show; what is absent does not narrow' })
export class ArchiveFilterInput {
  @Field(() => String, { nullable: true, description: '身份证号、一件事编号或档案编号' })
  search?: string | null;
  @Field(() => String, { nullable: true, description: '经办人员姓名' })
  operator?: string | null;
  @Field(() => String, { nullable: true, description: '事项代码' })
  matterCode?: string | null;
  @Field(() => [ArchiveStateEnum], { nullable: true, description: '归档状态' })
  states?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: '只看强制办结' })
  forcedOnly?: boolean | null;
  @Field(() => String, { nullable: true, description: '办结日期起，YYYY-MM-DD' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: '办结日期止（含），YYYY-MM-DD' })
  to?: string | null;
}
