import { Field, Int, ObjectType } from 'type-graphql';
import { titledEnum } from '../../../graphql/titled-enum.ts';

export const SubCaseMode = titledEnum(
  'SubCaseMode',
  'How a matter is handled: through the platform, at the department’s own window (线下办理), or without application (免申即享)',
  { ONLINE: '线上', OFFLINE: '线下', NO_APPLICATION: '免申即享' },
);
export type SubCaseMode = keyof typeof SubCaseMode;

@ObjectType('MatterMaterial', { simpleResolvers: true, description: 'A material that a matter asks for' })
export class MatterMaterialType {
  @Field(() => String, { description: '代码' })
  code!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => Boolean, { description: '是否必需' })
  required!: boolean;
  @Field(() => String, { nullable: true, description: '备注' })
  note?: string | null;
}

@ObjectType('Matter', {
  simpleResolvers: true,
  description: 'A government service matter that a bundle may contain (政务服务事项)',
})
export class MatterType {
  @Field(() => String, { description: 'local code, M01 … M14 as shipped' })
  code!: string;
  @Field(() => String, { description: '名称' })
  name!: string;
  @Field(() => String, { description: 'who handles it' })
  department!: string;
  @Field(() => SubCaseMode, { description: '办理方式' })
  mode!: string;
  @Field(() => String, { description: '办理方式的中文名称' })
  modeTitle!: string;
  @Field(() => String, { description: 'level of the handling body, such as 区级' })
  level!: string;
  @Field(() => Int, { nullable: true, description: 'promised limit in working days' })
  promiseDays?: number | null;
  @Field(() => Int, { nullable: true, description: 'legal limit; its unit is in `limitText`' })
  legalDays?: number | null;
  @Field(() => String, { description: '「承诺10个工作日，法定15个工作日」, empty when no limit is set' })
  limitText!: string;
  @Field(() => [MatterMaterialType], { description: '材料' })
  materials!: MatterMaterialType[];
  @Field(() => String, { description: 'for whom it is in the bundle, as a sentence' })
  conditionText!: string;
  @Field(() => Boolean, { description: 'in every bundle or, for a preview, in this one' })
  inBundle!: boolean;
}
