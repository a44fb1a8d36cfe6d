import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.ts';

@ObjectType('Attachment', { simpleResolvers: true, description: 'A material of a record with its file' })
export class AttachmentType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  materialCode!: string;
  @Field(() => String)
  materialName!: string;
  @Field(() => String, { description: 'file name' })
  name!: string;
  @Field(() => String)
  mime!: string;
  @Field(() => Int, { description: 'bytes' })
  size!: number;
  @Field(() => String, { description: 'SM3 of the content, hex' })
  sm3!: string;
  @Field(() => String, { description: 'UPLOAD ELICENCE SHARE WINDOW_SCAN PORTAL' })
  source!: string;
  @Field(() => String)
  sourceTitle!: string;
  @Field(() => String, { description: 'same-origin address; access follows the record' })
  url!: string;
  @Field(() => String, { description: 'CLEAN NOT_SCANNED PENDING INFECTED; the last two are served to nobody' })
  scanResult!: string;
  @Field(() => String, { description: '未扫描, 已通过病毒检查 …' })
  scanTitle!: string;
  @Field(() => DateTimeScalar)
  createdAt!: string;
}
