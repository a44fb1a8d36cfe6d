import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One step of a record's history (StatusLog, 01 §2.4). Append only; the record's state can be recomputed from these. */
@Entity({ tableName: 'flow_event' })
export class FlowEventRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string', length: 40 })
  recordType!: string;

  @Property({ type: 'uuid' })
  recordId!: string;

  @Property({ type: 'integer' })
  seq!: number;

  @Property({ type: 'integer' })
  flowVersion!: number;

  @Property({ type: 'string', length: 40, nullable: true })
  fromState?: string | null;

  @Property({ type: 'string', length: 40 })
  toState!: string;

  @Property({ type: 'string', length: 40 })
  action!: string;

  @Property({ type: 'string', length: 10 })
  actorType!: string;

  @Property({ type: 'string', length: 60, nullable: true })
  actorId?: string | null;

  @Property({ type: 'string', length: 60 })
  actorName!: string;

  @Property({ type: 'string', length: 80, nullable: true })
  actorOrg?: string | null;

  @Property({ type: 'string', length: 45 })
  ip!: string;

  @Property({ type: 'string', length: 20, nullable: true })
  reasonCode?: string | null;

  @Property({ type: 'text', nullable: true })
  reasonText?: string | null;

  /** Basis, remark, requested materials: what the action's input kind carries. */
  @Property({ type: 'json', columnType: 'jsonb' })
  details!: Record<string, unknown>;

  @Property({ type: 'string', length: 64 })
  prevHash!: string;

  @Property({ type: 'string', length: 64 })
  hash!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  occurredAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  recordedAt!: Date;
}
