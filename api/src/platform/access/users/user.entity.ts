import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';

/** 新建(待激活) → 启用 ⇄ 关闭 → 已删除 (03 §40.3). 锁定 is derived from the failed attempts, never stored. */
export const STORED_STATUSES = ['PENDING', 'ENABLED', 'CLOSED', 'DELETED'] as const;
export type StoredStatus = (typeof STORED_STATUSES)[number];

export type SecondFactor = 'NONE' | 'SM2_KEY';

/** An account of a member of staff (03 §40.2). Name, ID number and phone are SM4 envelopes; colleagues see `displayName`. */
@Entity({ tableName: 'user_account' })
export class User extends BaseEntity {
  @Property({ type: 'string', length: 32, unique: true })
  loginName!: string;

  /** The name at work: stands beside acts in history, so it is not masked. */
  @Property({ type: 'string', length: 40 })
  displayName!: string;

  @Property({ type: 'string', length: 400, hidden: true })
  realName!: string;

  @Property({ type: 'string', length: 40 })
  realNameMasked!: string;

  @Property({ type: 'string', length: 200, nullable: true, hidden: true })
  idNo?: string | null;

  @Property({ type: 'string', length: 64, nullable: true, hidden: true })
  idNoIndex?: string | null;

  @Property({ type: 'string', length: 200, hidden: true })
  phone!: string;

  @Property({ type: 'string', length: 64, hidden: true })
  phoneIndex!: string;

  @Property({ type: 'uuid' })
  orgId!: string;

  @Property({ type: 'string', length: 10 })
  status!: StoredStatus;

  @Property({ type: 'string', length: 120, hidden: true })
  passwordHash!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  passwordChangedAt!: Date;

  @Property({ type: 'boolean' })
  mustChange!: boolean;

  /** Set while the password is a one-time password. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  passwordExpiresAt?: Date | null;

  @Property({ type: 'string', length: 10 })
  secondFactor!: SecondFactor;

  /** SM2 public key of the second factor, `04…` in hex. */
  @Property({ type: 'string', length: 130, nullable: true })
  publicKey?: string | null;

  /** Last day on which the account may be used. */
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  /** Addresses and networks in CIDR from which the account may sign in; empty = from anywhere. */
  @Property({ type: 'string[]', columnType: 'text[]' })
  loginIpRanges: string[] = [];

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lastLoginAt?: Date | null;

  /** Opened by the city's identity provider alone (02 A10). */
  @Property({ type: 'boolean' })
  realNameOnly: boolean = false;

  @Property({ type: 'string', length: 100, hidden: true })
  rowMac!: string;
}
