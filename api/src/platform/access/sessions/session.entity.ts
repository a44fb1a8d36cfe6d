import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** ACTIVE may work; the others may only take the step they are named after. */
export const SESSION_STAGES = ['ACTIVE', 'PASSWORD', 'SECOND_FACTOR', 'ENROLMENT'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

/** A signed-in browser. The token itself is only in its cookie; here lies the token's SM3. */
@Entity({ tableName: 'session' })
export class Session {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'string', length: 64, hidden: true })
  tokenHash!: string;

  @Property({ type: 'string', length: 15 })
  stage!: SessionStage;

  /** Which front was used: staff, training, pad, apply, alipay. */
  @Property({ type: 'string', length: 20 })
  client!: string;

  @Property({ type: 'string', length: 45 })
  ip!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  lastSeenAt!: Date;

  /** The end whatever the user does. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  secondFactorAt?: Date | null;

  /** An idle limit of its own; else that of the roles. */
  @Property({ type: 'smallint', nullable: true })
  idleMinutes?: number | null;

  /** When the person was last proven by name and number; nothing for who signs in by password. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  provedAt?: Date | null;

  /** Level of the real-name identity by which the session was entered; nothing for who signs in by password. */
  @Property({ type: 'smallint', nullable: true })
  authLevel?: number | null;

  /** Who acts for the person in this session, sealed; nothing where the person acts himself. */
  @Property({ type: 'text', nullable: true, hidden: true })
  agentCipher?: string | null;

  /** A public key offered for binding; bound once it has signed a challenge. */
  @Property({ type: 'string', length: 130, nullable: true })
  offeredKey?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  endedAt?: Date | null;

  @Property({ type: 'string', length: 30, nullable: true })
  endReason?: string | null;
}
