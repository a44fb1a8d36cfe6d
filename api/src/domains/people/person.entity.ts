import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../database/base-entity.ts';

/**
 * A natural person, once per document number (01 §2.3). Columns of class S3 hold SM4 envelopes (`open-person.ts` reads them), their
 * `…Index` the blind index for equality search; lists show the `…Masked` columns and decrypt nothing.
 */
@Entity({ tableName: 'person' })
@Unique({ name: 'person_id_no_key', properties: ['idType', 'idNoIndex'] })
export class Person extends BaseEntity {
  /** GA/T 2000.156. */
  @Property({ type: 'string', length: 3 })
  idType!: string;

  @Property({ type: 'string', length: 200, hidden: true })
  idNo!: string;

  @Property({ type: 'string', fieldName: 'id_no_bi', length: 64, hidden: true })
  idNoIndex!: string;

  @Property({ type: 'string', length: 40 })
  idNoMasked!: string;

  @Property({ type: 'string', length: 600, hidden: true })
  name!: string;

  @Property({ type: 'string', fieldName: 'name_bi', length: 64, hidden: true })
  nameIndex!: string;

  @Property({ type: 'string', length: 60 })
  nameMasked!: string;

  @Property({ type: 'string', length: 200, hidden: true })
  mobile!: string;

  @Property({ type: 'string', fieldName: 'mobile_bi', length: 64, nullable: true, hidden: true })
  mobileIndex!: string | null;

  @Property({ type: 'string', length: 20 })
  mobileMasked!: string;

  @Property({ type: 'text', nullable: true, hidden: true })
  email!: string | null;

  /** GB/T 2260, 6 digits, or 9 where the street is known. */
  @Property({ type: 'string', length: 9, nullable: true })
  regRegion!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  regAddress!: string | null;

  @Property({ type: 'string', length: 9, nullable: true })
  liveRegion!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  liveAddress!: string | null;

  /** GB/T 2261.1. */
  @Property({ type: 'string', length: 1 })
  sex!: string;

  @Property({ type: 'date', columnType: 'date' })
  birthDate!: string;

  /** GB/T 3304. */
  @Property({ type: 'string', length: 2, nullable: true })
  ethnic!: string | null;

  /** GB/T 4658. */
  @Property({ type: 'string', length: 2, nullable: true })
  education!: string | null;

  /** GB/T 4762. */
  @Property({ type: 'string', length: 2, nullable: true })
  political!: string | null;

  /** GB/T 2261.2. */
  @Property({ type: 'string', length: 2, nullable: true })
  marital!: string | null;

  /** Where the data came from last: the channel of the application, or the system that supplied it. */
  @Property({ type: 'string', length: 20 })
  source!: string;

  /** The person whose number this one was corrected to (01 §4.8); this row is kept and no longer found by its own number. */
  @Property({ type: 'uuid', fieldName: 'merged_into', nullable: true })
  mergedInto!: string | null;
}
