import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What every row has. `version` grows with each change; a client sends the one it saw. */
export abstract class BaseEntity {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  updatedAt!: Date;

  @Property({ type: 'integer', default: 1 })
  version: number = 1;
}

/** A record that travels through a flow. The engine reads and writes these columns set-based; domains never set `state` themselves. */
export abstract class FlowRecord extends BaseEntity {
  @Property({ type: 'string', length: 40 })
  state!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  stateSince!: Date;

  @Property({ type: 'string[]', columnType: 'text[]' })
  returnTo: string[] = [];

  @Property({ type: 'integer', default: 1 })
  flowVersion: number = 1;

  @Property({ type: 'integer', default: 0 })
  eventSeq: number = 0;

  @Property({ type: 'string', length: 64 })
  eventHash: string = '0'.repeat(64);

  @Property({ type: 'uuid' })
  orgId!: string;

  @Property({ type: 'string', length: 200 })
  orgPath!: string;

  @Property({ type: 'string', length: 6 })
  districtCode!: string;

  /** The person who moved it last, for the separation of duties; stays when a machine or another system moves it after them. */
  @Property({ type: 'uuid', nullable: true })
  lastActorId?: string | null;

  /** Who moved it last, be it a person, a machine or another system: for 「已被…更新」. */
  @Property({ type: 'string', length: 60, nullable: true })
  lastActorName?: string | null;

  /** The user who submitted it; null when another system did. */
  @Property({ type: 'uuid', nullable: true })
  submittedById?: string | null;

  /** The nearest open limit; null while the clock stands still or none runs. Written by the engine. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  dueAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  promiseDueAt?: Date | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  legalDueAt?: Date | null;
}
