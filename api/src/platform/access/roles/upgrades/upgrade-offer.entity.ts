import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

export const OFFER_STATES = ['OPEN', 'TAKEN', 'DECLINED', 'LAPSED'] as const;
/** 待处理, 已接受, 不接受, 已失效 (given by hand, its role gone, or without any right it came from). */
export type OfferState = (typeof OFFER_STATES)[number];

/** A right that an upgrade would add to a role which an administrator made or changed. One per role and right, for good: what was answered is not asked again. */
@Entity({ tableName: 'role_upgrade_offer' })
export class RoleUpgradeOffer {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  roleId!: string;

  @Property({ type: 'string', length: 60 })
  permission!: string;

  /** The rights of the role that held this one before; none where the template of a preset role has gained it. */
  @Property({ type: 'string[]', columnType: 'text[]' })
  splitFrom: string[] = [];

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  offeredAt!: Date;

  @Property({ type: 'string', length: 10 })
  state!: OfferState;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  decidedAt?: Date | null;

  @Property({ type: 'string', length: 60, nullable: true })
  decidedBy?: string | null;

  @Property({ type: 'string', length: 500, nullable: true })
  reason?: string | null;
}
