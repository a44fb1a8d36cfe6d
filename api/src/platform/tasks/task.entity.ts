import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** 待办: what somebody of a role in an organisation has to do. Closed by the act itself, never by hand. */
@Entity({ tableName: 'task' })
export class TaskRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** FLOW for the step of a flow, otherwise the domain's own kind. */
  @Property({ type: 'string', length: 40 })
  kind!: string;

  @Property({ type: 'string', length: 40 })
  recordType!: string;

  @Property({ type: 'uuid' })
  recordId!: string;

  @Property({ type: 'string', length: 60 })
  recordTitle!: string;

  @Property({ type: 'string', length: 80 })
  title!: string;

  /** Whom it is about, masked. */
  @Property({ type: 'string', length: 120 })
  subject!: string;

  @Property({ type: 'string', length: 30 })
  roleCode!: string;

  @Property({ type: 'uuid' })
  orgId!: string;

  @Property({ type: 'string', length: 200 })
  orgPath!: string;

  @Property({ type: 'string', length: 6 })
  districtCode!: string;

  /** Who of the role does it; empty = whoever comes first. */
  @Property({ type: 'uuid', nullable: true })
  assigneeId?: string | null;

  @Property({ type: 'smallint' })
  priority!: number;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  dueAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  closedAt?: Date | null;

  @Property({ type: 'string', length: 60, nullable: true })
  closedBy?: string | null;
}
