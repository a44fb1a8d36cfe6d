import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';

@ObjectType('Attachment', { simpleResolvers: true, description: 'A material of a record with its file' })
export class AttachmentType {
  @Field(() => ID, { description: '唯一标识' })
  id!: string;
  @Field(() => ID, { description: '文件的标识，`NewAttachment` 以此引用' })
  fileId!: string;
  @Field(() => String, { description: '材料代码' })
  materialCode!: string;
  @Field(() => String, { description: '材料名称' })
  materialName!: string;
  @Field(() => String, { description: 'file name' })
  name!: string;
  @Field(() => String, { description: '文件类型（MIME）' })
  mime!: string;
  @Field(() => Int, { description: 'bytes' })
  size!: number;
  @Field(() => String, { description: 'SM3 of the content, hex' })
  sm3!: string;
  @Field(() => String, { description: 'UPLOAD ELICENCE SHARE WINDOW_SCAN PORTAL ALBUM' })
  source!: string;
  @Field(() => String, { description: '来源的中文名称' })
  sourceTitle!: string;
  @Field(() => String, { description: 'same-origin address; access follows the record' })
  url!: string;
  @Field(() => String, { description: 'CLEAN NOT_SCANNED PENDING INFECTED; the last two are served to nobody' })
  scanResult!: string;
  @Field(() => String, { description: '未扫描, 已通过病毒检查 …' })
  scanTitle!: string;
  @Field(() => DateTimeScalar, { description: '上传时间' })
  createdAt!: string;
}
