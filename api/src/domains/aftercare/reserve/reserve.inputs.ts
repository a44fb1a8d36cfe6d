import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../../../graphql/scalars.ts';
import { titledEnum } from '../../../graphql/titled-enum.ts';
import type { Receipt } from './deliver.ts';
import { DELIVERIES } from './reserve-table.ts';

const DeliveryEnum = titledEnum('ReserveDelivery', '移交方式', DELIVERIES);

@InputType({ description: '移交登记' })
export class ReserveReceiptInput implements Receipt {
  @Field(() => String, { description: '接收人' })
  receiver!: string;
  @Field(() => DeliveryEnum, { description: '移交方式' })
  way!: Receipt['way'];
  @Field(() => DateTimeScalar, { description: '移交时间' })
  at!: Date;
}
