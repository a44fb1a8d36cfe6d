import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';

/** An application of another system that may call the gateway (03 §35.2 ClientApp). */
@Entity({ tableName: 'exchange_app' })
export class ClientApp extends BaseEntity {
  /** What it calls itself in `X-App-Id`. */
  @Property({ type: 'string', length: 40, unique: true })
  appId!: string;

  @Property({ type: 'string', length: 100 })
  name!: string;

  /** What it calls itself in envelopes. */
  @Property({ type: 'string', length: 40 })
  senderCode!: string;

  /** One of the systems of 03 §41, or other. */
  @Property({ type: 'string', length: 20, nullable: true })
  systemCode?: string | null;

  /** The organisation it belongs to; null = the whole city. Whoever sees less than the city sees the exchange through it. */
  @Property({ type: 'uuid', nullable: true })
  orgId?: string | null;

  /** HMAC secret, sealed; shown once when it is made. */
  @Property({ type: 'text', nullable: true, hidden: true })
  secret?: string | null;

  @Property({ type: 'string', length: 130, nullable: true })
  sm2PublicKey?: string | null;

  /** Addresses for messages; channels have those of their distributions. */
  @Property({ type: 'string[]', columnType: 'text[]' })
  allowedIps!: string[];

  /** SHA-256 fingerprint or `CN=…` of the certificate it must show on the port of mutual TLS. */
  @Property({ type: 'string', length: 200, nullable: true })
  clientCertificate?: string | null;

  @Property({ type: 'string[]', columnType: 'text[]' })
  bizTypes!: string[];

  @Property({ type: 'integer' })
  ratePerMinute!: number;

  /** Name and phone of who runs it, sealed. */
  @Property({ type: 'text', nullable: true, hidden: true })
  contact?: string | null;

  /** Calls only in office hours; others are conspicuous (03 §39.2 R7). */
  @Property({ type: 'boolean' })
  officeHours: boolean = false;

  @Property({ type: 'boolean' })
  enabled: boolean = true;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  keySetAt?: Date | null;

  /** The secret before the last change, sealed; accepted until `previousUntil`. */
  @Property({ type: 'text', nullable: true, hidden: true })
  previousSecret?: string | null;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  previousUntil?: Date | null;
}
