import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SignInChallenge as Challenge } from '../../crypto/index.ts';

/** A challenge as it was issued; good for one answer within 60 s (03 §41.9). */
@Entity({ tableName: 'sign_in_challenge' })
export class SignInChallenge {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  sessionId!: string;

  @Property({ type: 'json' })
  challenge!: Challenge;

  /** The key that has to sign it. */
  @Property({ type: 'string', length: 130 })
  publicKey!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  answeredAt?: Date | null;
}
