import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An entry that waits for the sealer. */
@Entity({ tableName: 'audit_pending' })
export class AuditPending {
  @PrimaryKey({ type: 'uuid' })
  entryId!: string;
}

/** A link: entry number `seq` of a day with `h_n = SM3(h_{n-1} ‖ canonical(record_n))`. The first of a day follows the last before it. */
@Entity({ tableName: 'audit_chain' })
export class AuditChainLink {
  @PrimaryKey({ type: 'date' })
  day!: string;

  @PrimaryKey({ type: 'integer' })
  seq!: number;

  @Property({ type: 'uuid' })
  entryId!: string;

  @Property({ type: 'string', length: 64 })
  hash!: string;
}

/** The head of a day's chain at a moment, signed with SM2 and kept as a file too, so that a cut tail is noticed. */
@Entity({ tableName: 'audit_anchor' })
export class AuditAnchor {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'date' })
  day!: string;

  @Property({ type: 'integer' })
  lastSeq!: number;

  @Property({ type: 'string', length: 64 })
  hash!: string;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Property({ type: 'string', length: 40 })
  keyId!: string;

  @Property({ type: 'text' })
  signature!: string;
}
