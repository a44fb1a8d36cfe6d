import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One act or refusal: who, from where, on what, with which outcome (01 §2.10). Insert-only; a trigger refuses everything else. */
@Entity({ tableName: 'audit_entry' })
export class AuditEntry {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Property({ type: 'string', length: 60 })
  event!: string;

  @Property({ type: 'boolean' })
  ok!: boolean;

  @Property({ type: 'string', length: 10 })
  actorKind!: string;

  @Property({ type: 'string', length: 60, nullable: true })
  actorId?: string | null;

  @Property({ type: 'string', length: 80 })
  actorName!: string;

  @Property({ type: 'uuid', nullable: true })
  orgId?: string | null;

  @Property({ type: 'string', length: 100, nullable: true })
  orgName?: string | null;

  @Property({ type: 'string', length: 45 })
  ip!: string;

  @Property({ type: 'string', length: 40, nullable: true })
  objectType?: string | null;

  @Property({ type: 'string', length: 80, nullable: true })
  objectId?: string | null;

  @Property({ type: 'json', nullable: true })
  detail?: Readonly<Record<string, unknown>> | null;

  /** SM3 of the object before and after, where the act changed it. */
  @Property({ type: 'string', length: 64, nullable: true })
  beforeDigest?: string | null;

  @Property({ type: 'string', length: 64, nullable: true })
  afterDigest?: string | null;

  @Property({ type: 'string', length: 64 })
  traceId!: string;
}
