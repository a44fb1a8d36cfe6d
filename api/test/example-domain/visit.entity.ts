import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { FlowRecord } from '../../src/database/base-entity.ts';

/** 走访慰问 in one row; state, place and limits are the flow's. */
@Entity({ tableName: 'visit' })
export class Visit extends FlowRecord {
  /** ZF + year + five digits. */
  @Property({ type: 'string', length: 20 })
  visitNo!: string;

  @Property({ type: 'string', length: 60 })
  personNameMasked!: string;
}
