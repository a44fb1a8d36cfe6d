import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * FAILED is also what an attempt is while it is being judged; PASSED = right password, not yet in; SUCCESS and RELEASED (by an
 * administrator) end the count of failures.
 */
export type AttemptResult = 'FAILED' | 'PASSED' | 'SUCCESS' | 'RELEASED';

/** One attempt to sign in under a name, whether such an account exists or not. */
@Entity({ tableName: 'sign_in_attempt' })
export class SignInAttempt {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'string', length: 32 })
  loginName!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Property({ type: 'string', length: 45 })
  ip!: string;

  /** By which failures are counted: the address, or the /64 of an IPv6 one. */
  @Property({ type: 'string', length: 45, nullable: true })
  network?: string | null;

  @Property({ type: 'string', length: 10 })
  result!: AttemptResult;

  /** Set by the failure that fills the measure. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  lockedUntil?: Date | null;
}
