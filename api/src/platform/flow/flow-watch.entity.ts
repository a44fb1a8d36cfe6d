import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** When the running limits of a record are looked at next. There is a row for every record with a limit that is not closed. */
@Entity({ tableName: 'flow_watch' })
export class FlowWatchRow {
  @PrimaryKey({ type: 'uuid' })
  recordId!: string;

  @Property({ type: 'string', length: 40 })
  recordType!: string;

  /** `epoch` = at once, which every step of the record and every move of its deadlines sets; null = only a step can change anything. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  watchAt?: Date | null;

  /** Never the same twice: whoever looked knows by it whether what was seen still holds. */
  @Property({ type: 'bigint', defaultRaw: `nextval('flow_watch_revision')` })
  revision!: string;
}
