import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import { DATA_SOURCES, MATERIAL_TYPES } from './item.ts';

export const CollectionMaterialType = titledEnum('CollectionMaterialType', '采集项的材料类型', MATERIAL_TYPES);
export const CollectionSource = titledEnum('CollectionSource', '采集项的数据来源', DATA_SOURCES);

@ObjectType('CollectionItem', {
  simpleResolvers: true,
  description: '材料采集项 of a matter, in its present version (01 §11.4)',
})
export class CollectionItemType {
  @Field(() => ID, { description: 'the item' })
  id!: string;
  @Field(() => String, { description: '采集项编码' })
  itemCode!: string;
  @Field(() => String, { description: '事项编码' })
  matterCode!: string;
  @Field(() => Int, { description: '版本: rises with every change' })
  version!: number;
  @Field(() => String, { description: '材料名称' })
  materialName!: string;
  @Field(() => CollectionMaterialType, { description: '材料类型' })
  materialType!: keyof typeof MATERIAL_TYPES;
  @Field(() => [String], { description: '允许的文件格式; none of structured data' })
  allowedFormats!: string[];
  @Field(() => Int, { nullable: true, description: '大小上限, in KB' })
  maxSizeKb?: number | null;
  @Field(() => Int, { nullable: true, description: '图片最小宽度, in pixels' })
  minWidth?: number | null;
  @Field(() => Int, { nullable: true, description: '图片最小高度, in pixels' })
  minHeight?: number | null;
  @Field(() => Int, { nullable: true, description: '图片最大宽度, in pixels' })
  maxWidth?: number | null;
  @Field(() => Int, { nullable: true, description: '图片最大高度, in pixels' })
  maxHeight?: number | null;
  @Field(() => Int, { nullable: true, description: '上传时最多的文件数' })
  maxFiles?: number | null;
  @Field(() => Int, { nullable: true, description: '图片最低分辨率, in dpi' })
  minDpi?: number | null;
  @Field(() => Int, { nullable: true, description: '最少页数' })
  minPages?: number | null;
  @Field(() => Int, { nullable: true, description: '最多页数' })
  maxPages?: number | null;
  @Field(() => Boolean, { description: '是否必需' })
  required!: boolean;
  @Field(() => [JsonScalar], {
    description: '关联关系: `{kind: REQUIRES | EXCLUDES, items}` or `{kind: GROUP, items, atLeast}`',
  })
  relations!: unknown[];
  @Field(() => JsonScalar, {
    nullable: true,
    description: '取值规则 of structured data: `{format, minLength, maxLength, codes}`',
  })
  valueRule?: unknown;
  @Field(() => [CollectionSource], { description: '数据来源' })
  dataSources!: (keyof typeof DATA_SOURCES)[];
  @Field(() => Boolean, { description: '启用' })
  enabled!: boolean;
  @Field(() => DateTimeScalar, { description: '最近修改时间' })
  changedAt!: Date;
  @Field(() => String, { description: '最近修改人' })
  changedByName!: string;
}

@InputType('CollectionItemInput', { description: '采集项的内容 and why it is changed' })
export class CollectionItemInput {
  @Field(() => String, { description: '采集项编码; never changes' })
  itemCode!: string;
  @Field(() => String, { description: '事项编码; never changes' })
  matterCode!: string;
  @Field(() => Int, { nullable: true, description: 'the version that was shown; none for a new item' })
  version?: number | null;
  @Field(() => JsonScalar, { description: 'the fields of `CollectionItem` from `materialName` to `enabled`' })
  content!: unknown;
  @Field(() => String, { description: '修改原因, 5 to 500 characters' })
  reason!: string;
}
