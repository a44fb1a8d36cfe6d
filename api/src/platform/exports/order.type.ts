import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { titledEnum } from '../../graphql/titled-enum.ts';

export const ExportOrderStateEnum = titledEnum('ExportOrderState', '后台导出的状态', {
  WAITING: '等待生成',
  RUNNING: '生成中',
  READY: '可下载，到期自动清除',
  FAILED: '未生成，原因见 failure',
  CANCELLED: '已取消',
  EXPIRED: '已过期清除',
});
export type ExportOrderStateEnum = keyof typeof ExportOrderStateEnum;

@ObjectType('ExportOrder', { simpleResolvers: true, description: '后台导出: a list beyond what one answer may carry' })
export class ExportOrderType {
  @Field(() => ID, { description: 'UUID' })
  id!: string;
  @Field(() => String, { description: 'what the list is of: 办件清单' })
  title!: string;
  @Field(() => String, { description: 'the filter in words, without what was searched for' })
  filter!: string;
  @Field(() => Boolean, { description: 'whether the file holds personal data in clear' })
  plain!: boolean;
  @Field(() => ExportOrderStateEnum, { description: 'where it stands' })
  state!: string;
  @Field(() => String, { description: 'name of the state' })
  stateTitle!: string;
  @Field(() => Int, { description: 'rows that matched when it was ordered' })
  rowsExpected!: number;
  @Field(() => Int, { description: 'rows written so far' })
  rowsWritten!: number;
  @Field(() => String, { nullable: true, description: 'name of the file' })
  fileName?: string | null;
  @Field(() => Float, { nullable: true, description: 'size of the file in bytes, once it is made' })
  size?: number | null;
  @Field(() => String, { nullable: true, description: 'why there is no file' })
  failure?: string | null;
  @Field(() => DateTimeScalar, { description: 'when it was ordered' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'when the file was made, or its making ended' })
  finishedAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'until when the file can be fetched' })
  expiresAt?: Date | null;
  @Field(() => Boolean, { description: 'whether it may be cancelled now' })
  canCancel!: boolean;
  @Field(() => String, { nullable: true, description: 'where the file can be fetched, by its orderer alone' })
  fileUrl?: string | null;
}

export const ExportOrderConnection = connectionOf('ExportOrder', () => ExportOrderType);
