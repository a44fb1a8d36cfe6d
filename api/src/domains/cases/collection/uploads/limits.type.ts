import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('UploadLimits', {
  simpleResolvers: true,
  description: 'What the files of a material may be, by the collection items in force (R9.6)',
})
export class UploadLimitsType {
  @Field(() => String, { description: '材料代码' })
  materialCode!: string;
  @Field(() => [String], { description: '可以上传的文件类型（MIME）' })
  mimes!: string[];
  @Field(() => Int, { description: '单个文件最多的字节数' })
  maxBytes!: number;
  @Field(() => Int, { description: '最多的文件数' })
  maxFiles!: number;
  @Field(() => String, { description: '格式和大小要求' })
  ruleText!: string;
}
