import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';
import type { DistributedField, DistributionState } from '../../../platform/exchange/serve/distributed-field.ts';

/**
 * Which fields of a channel an application may have, from which addresses, how many (03 §35.2). The row is the newest version; traffic runs
 * by `liveVersion` in `exchange_revision`, which lags behind while the security administrator has not approved.
 */
@Entity({ tableName: 'distribution' })
export class Distribution extends BaseEntity {
  @Property({ type: 'uuid' })
  channelId!: string;

  /** Row id of the {@link ClientApp}. */
  @Property({ type: 'uuid' })
  appId!: string;

  @Property({ type: 'string', length: 200 })
  purpose!: string;

  @Property({ type: 'json', columnType: 'jsonb' })
  fields!: DistributedField[];

  @Property({ type: 'string[]', columnType: 'text[]' })
  ips!: string[];

  @Property({ type: 'integer' })
  ratePerMinute!: number;

  @Property({ type: 'integer' })
  dailyQuota!: number;

  @Property({ type: 'integer' })
  maxRowsPerCall!: number;

  @Property({ type: 'date' })
  validFrom!: string;

  /** The last day. */
  @Property({ type: 'date' })
  validTo!: string;

  @Property({ type: 'string', length: 20 })
  state!: DistributionState;

  @Property({ type: 'integer', nullable: true })
  liveVersion?: number | null;

  /** Who answers for it and is warned before it ends. */
  @Property({ type: 'uuid', nullable: true })
  ownerId?: string | null;

  @Property({ type: 'string', length: 60 })
  ownerName!: string;

  @Property({ type: 'uuid', nullable: true })
  submittedBy?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  submittedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  approvedBy?: string | null;

  @Property({ type: 'string', length: 60, nullable: true })
  approverName?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  approvedAt?: Date | null;

  /** Why it was suspended, recalled or not approved. */
  @Property({ type: 'string', length: 500, nullable: true })
  stateReason?: string | null;

  /** When somebody marked it, idle as it was, for recall; its owner was told. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  recallAskedAt?: Date | null;

  @Property({ type: 'string', length: 60, nullable: true })
  recallAskedBy?: string | null;

  @Property({ type: 'string', length: 500, nullable: true })
  recallReason?: string | null;
}
