import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import type { Provider } from '../../../platform/exchange/integrations/provider.ts';
import type { FieldContent, FieldType, Sensitivity } from '../../../platform/exchange/source-field.ts';
import type { ChannelLight } from '../channels/find-channels.ts';
import { DataContact, DataContactInput } from '../config/contact.type.ts';
import {
  ChannelLightColour,
  DataFieldContent,
  DataFieldType,
  DataProvider,
  DataSensitivity,
  DataSourceState,
  DataUpdateFrequency,
} from '../config/enums.ts';
import type { SourceState, UpdateFrequency } from './source-words.ts';

@ObjectType('DataSourceField', { simpleResolvers: true, description: '数据源的字段' })
export class DataSourceFieldType {
  @Field(() => String, { description: '字段标识' })
  name!: string;

  @Field(() => String, { description: '字段名称' })
  label!: string;

  @Field(() => DataFieldType, { description: '字段类型' })
  type!: FieldType;

  @Field(() => Int, { nullable: true, description: '文本的长度，小数的总位数' })
  length?: number;

  @Field(() => Int, { nullable: true, description: '小数位数' })
  scale?: number;

  @Field(() => [String], { nullable: true, description: '代码型字段的代码' })
  codes?: string[];

  @Field(() => Boolean, { description: '是否必填' })
  required!: boolean;

  @Field(() => Boolean, { description: '是否可作为查询条件' })
  queryKey!: boolean;

  @Field(() => DataSensitivity, { description: '登记的敏感级别' })
  sensitivity!: Sensitivity;

  @Field(() => DataSensitivity, {
    description: '敏感级别：不低于登记的级别、字段内容所要求的级别和该字段曾有的级别；分发是否须安全审批以此为准',
  })
  level!: Sensitivity;

  @Field(() => DataFieldContent, { description: '字段内容' })
  content!: FieldContent;

  @Field(() => String, { nullable: true, description: '所遵循的数据标准' })
  standard?: string;
}

@InputType({ description: '数据源的字段；次序即显示次序' })
export class DataSourceFieldInput {
  @Field(() => String, { description: '字段标识' })
  name!: string;

  @Field(() => String, { description: '字段名称，1至50字' })
  label!: string;

  @Field(() => DataFieldType, { description: '字段类型' })
  type!: FieldType;

  @Field(() => Int, { nullable: true, description: '文本的长度（默认200），小数的总位数（默认14）' })
  length?: number;

  @Field(() => Int, { nullable: true, description: '小数位数，默认2' })
  scale?: number;

  @Field(() => [String], { nullable: true, description: '代码型字段的代码' })
  codes?: string[];

  @Field(() => Boolean, { defaultValue: false, description: '是否必填' })
  required!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: '是否可作为查询条件' })
  queryKey!: boolean;

  @Field(() => DataSensitivity, { defaultValue: 'NONE', description: '敏感级别' })
  sensitivity!: Sensitivity;

  @Field(() => DataFieldContent, { defaultValue: 'PLAIN', description: '字段内容' })
  content!: FieldContent;

  @Field(() => String, { nullable: true, description: '所遵循的数据标准，至多60字' })
  standard?: string;
}

@ObjectType('DataSource', { simpleResolvers: true, description: '数据源' })
export class DataSourceType {
  @Field(() => ID, { description: '编号' })
  id!: string;

  @Field(() => Int, { description: '版本' })
  version!: number;

  @Field(() => String, { description: '编码' })
  code!: string;

  @Field(() => String, { description: '数据源名称' })
  name!: string;

  @Field(() => DataProvider, { description: '数据来源' })
  provider!: Provider;

  @Field(() => String, { nullable: true, description: '数据来源为其他时的名称' })
  providerText?: string | null;

  @Field(() => String, { description: '描述' })
  description!: string;

  @Field(() => String, { description: '分类' })
  category!: string;

  @Field(() => DataUpdateFrequency, { description: '更新频率' })
  updateFrequency!: UpdateFrequency;

  @Field(() => DataContact, { nullable: true, description: '联系人，脱敏' })
  contact?: DataContact | null;

  @Field(() => [DataSourceFieldType], { description: '字段，按次序' })
  fields!: DataSourceFieldType[];

  @Field(() => DataSourceState, { description: '状态' })
  state!: SourceState;

  @Field(() => Boolean, { description: '平台自带，由配置文件维护' })
  builtIn!: boolean;

  @Field(() => Int, { description: '引用它的通道数' })
  channelCount!: number;

  @Field(() => ChannelLightColour, { description: '健康灯：未停用的通道中最差的' })
  light!: ChannelLight;

  @Field(() => DateTimeScalar, { description: '最近更改时间' })
  updatedAt!: Date | string;
}

@InputType({ description: '数据源的内容' })
export class DataSourceInput {
  @Field(() => String, { description: '编码：大写字母开头，3至32位大写字母、数字、下划线' })
  code!: string;

  @Field(() => String, { description: '数据源名称，2至50字' })
  name!: string;

  @Field(() => DataProvider, { description: '数据来源' })
  provider!: Provider;

  @Field(() => String, { nullable: true, description: '数据来源为其他时的名称，2至50字' })
  providerText?: string | null;

  @Field(() => String, { defaultValue: '', description: '描述，至多500字' })
  description!: string;

  @Field(() => String, { defaultValue: '', description: '分类，至多50字' })
  category!: string;

  @Field(() => DataUpdateFrequency, { description: '更新频率' })
  updateFrequency!: UpdateFrequency;

  @Field(() => DataContactInput, { nullable: true, description: '联系人；不填则保留原有，null则清除' })
  contact?: DataContactInput | null;

  @Field(() => [DataSourceFieldInput], { description: '字段，至少一个' })
  fields!: DataSourceFieldInput[];
}
