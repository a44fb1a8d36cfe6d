import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../database/base-entity.ts';

/** A time limit as data (01 §1.2, §6.4): of a matter (or `*`) and a stage, or of the whole record. */
@Entity({ tableName: 'time_limit_rule' })
@Unique({ properties: ['matterCode', 'kind', 'stage', 'orgLevel', 'ruleVersion'] })
export class TimeLimitRule extends BaseEntity {
  /** Matter code, `BUNDLE` for the whole One-Thing case, `*` for every matter without its own rule. */
  @Property({ type: 'string', length: 20 })
  matterCode!: string;

  /** STAGE or PROCESS (both internal), PROMISE or LEGAL. */
  @Property({ type: 'string', length: 10 })
  kind!: string;

  @Property({ type: 'string', length: 40 })
  stage!: string;

  /** ALL, or the level of the organisation that handles the record; a level's own rule goes before that of all. */
  @Property({ type: 'string', length: 10, default: 'ALL' })
  orgLevel: string = 'ALL';

  @Property({ type: 'decimal', columnType: 'numeric(6,2)' })
  limitValue!: string;

  /** WORKDAY, CALENDAR_DAY or HOUR. */
  @Property({ type: 'string', length: 12 })
  limitUnit!: string;

  /** ENTER, ACCEPT or SUBMIT: from when it counts (01 §6.3); null = as the flow has it. */
  @Property({ type: 'string', length: 8, nullable: true })
  clockStart?: string | null;

  /** SUPPLEMENT, SUSPENDED: in which states the clock stands still; null = as the flow has it. */
  @Property({ type: 'array', columnType: 'text[]', nullable: true })
  pauseOn?: string[] | null;

  /** Version of the whole configuration (时效配置) that set it; 1 = as shipped. */
  @Property({ type: 'integer', default: 1 })
  ruleVersion: number = 1;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  effectiveFrom!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  effectiveTo?: Date | null;
}
