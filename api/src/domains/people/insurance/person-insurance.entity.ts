import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';

/** 参保信息 in a person's file (01 §8.1 R6.3.2): one row per kind of insurance, as the source said last. */
@Entity({ tableName: 'person_insurance' })
export class PersonInsurance extends BaseEntity {
  @Property({ type: 'uuid' })
  personId!: string;

  /** PENSION or MEDICAL. */
  @Property({ type: 'string', length: 10 })
  insuranceType!: string;

  /** ACTIVE or STOPPED. */
  @Property({ type: 'string', length: 10 })
  status!: string;

  /** 保险账号, sealed. */
  @Property({ type: 'text', hidden: true })
  account!: string;

  @Property({ type: 'string', length: 40 })
  accountMasked!: string;

  /** 参保时间. */
  @Property({ type: 'date', columnType: 'date' })
  enrolledOn!: string;

  @Property({ type: 'string', length: 100, nullable: true })
  unitName?: string | null;

  /** 缴费基数 in yuan, as it came; never computed here. */
  @Property({ type: 'decimal', precision: 14, scale: 2, nullable: true })
  paymentBase?: string | null;

  @Property({ type: 'string', length: 200, nullable: true })
  payStandard?: string | null;

  /** `YYYY-MM`. */
  @Property({ type: 'string', length: 7, nullable: true })
  fromMonth?: string | null;

  @Property({ type: 'string', length: 7, nullable: true })
  toMonth?: string | null;

  @Property({ type: 'date', columnType: 'date', nullable: true })
  stoppedOn?: string | null;

  /** The system that said so. */
  @Property({ type: 'string', length: 40 })
  source!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  sourceAt!: Date;
}
