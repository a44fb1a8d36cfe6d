import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { FlowRecord } from '../../database/base-entity.ts';

/** 一键确认 in one row: whom we ask about which record, what it costs, which data goes where, and what was answered. */
@Entity({ tableName: 'confirmation' })
export class Confirmation extends FlowRecord {
  /** QR + yyyyMMdd + five digits. */
  @Unique()
  @Property({ type: 'string', length: 40 })
  confirmationNo!: string;

  /** What is asked: `entitlement.medical`; its owner has registered it. */
  @Property({ type: 'string', length: 40 })
  kind!: string;

  @Property({ type: 'string', length: 40 })
  recordType!: string;

  @Property({ type: 'uuid' })
  recordId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'string', length: 60 })
  nameMasked!: string;

  @Property({ type: 'string', length: 20 })
  mobileMasked!: string;

  /** Name and phone as one sealed JSON text: for the reminder. */
  @Property({ type: 'text' })
  receiver!: string;

  /** The matter in a few words. */
  @Property({ type: 'string', length: 100 })
  subject!: string;

  @Property({ type: 'string', length: 500 })
  body!: string;

  /** What the person pays, in words. */
  @Property({ type: 'string', length: 200 })
  cost!: string;

  /** Names of the data that will be handed over. */
  @Property({ type: 'string[]', columnType: 'text[]' })
  sharedData!: string[];

  /** Blind index of the person's ID number: an answer from the portal must carry the same number. */
  @Property({ type: 'string', length: 64, hidden: true })
  personKey!: string;

  /** Where the person may also answer: the service centre's name. */
  @Property({ type: 'string', length: 80 })
  handledBy!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  answeredAt?: Date | null;

  /** PC_YWTB, ALIPAY, SUISHENBAN, WINDOW. */
  @Property({ type: 'string', length: 12, nullable: true })
  channel?: string | null;
}
