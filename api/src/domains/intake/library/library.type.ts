import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';

@ObjectType('EarlierMaterial', {
  simpleResolvers: true,
  description: 'A file that the caller has handed in with an own case and may put into 材料库',
})
export class EarlierMaterialType {
  @Field(() => ID, { description: '文件的标识' })
  fileId!: string;
  @Field(() => String, { description: '材料代码' })
  materialCode!: string;
  @Field(() => String, { description: '材料名称' })
  materialName!: string;
  @Field(() => String, { description: '文件名' })
  name!: string;
  @Field(() => String, { description: '文件类型（MIME）' })
  mime!: string;
  @Field(() => Int, { description: '字节数' })
  size!: number;
  @Field(() => String, { description: '来源的中文名称' })
  sourceTitle!: string;
  @Field(() => String, { nullable: true, description: '电子证照的签发机构；不是电子证照的为空' })
  issuer!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '电子证照的调取时间；不是电子证照的为空' })
  fetchedAt!: Date | null;
  @Field(() => String, { description: 'same-origin address of the content' })
  url!: string;
}

@ObjectType('KeptMaterial', { simpleResolvers: true, description: '材料库中的一份材料' })
export class KeptMaterialType extends EarlierMaterialType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => DateTimeScalar, { description: '存入的时间' })
  keptAt!: Date;
  @Field(() => DateTimeScalar, { description: '自动清理的时间' })
  expiresAt!: Date;
}

@ObjectType('MaterialLibrary', { simpleResolvers: true, description: '材料库: what the caller keeps to hand in again' })
export class MaterialLibraryType {
  @Field(() => [KeptMaterialType], { description: '已存入的材料，新的在前' })
  kept!: KeptMaterialType[];
  @Field(() => [EarlierMaterialType], { description: 'of own cases, not kept yet, newest first; at most 50' })
  earlier!: EarlierMaterialType[];
  @Field(() => Int, { description: '最多保存的份数' })
  most!: number;
}
