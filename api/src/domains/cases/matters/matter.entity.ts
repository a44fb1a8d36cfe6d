import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';
import type { LimitUnit } from '../../../platform/calendar/index.ts';
import type { Condition } from '../../../platform/rules/index.ts';

/** How the applicant and the department meet: on the portal or at our windows, at the department's own window, or not at all. */
export type MatterMode = 'ONLINE' | 'OFFLINE' | 'NO_APPLICATION';

/** A material that a matter asks for; its rules of format and size are those of the material catalogue. */
export interface MaterialDemand {
  code: string;
  required: boolean;
  /** What the applicant should know, such as where the paper comes from. */
  note?: string;
}

/** 政务服务事项: one matter that a bundle may contain, as data (01 §1.2, §2.6). */
@Entity({ tableName: 'matter' })
export class Matter extends BaseEntity {
  /** M01 … M14 as shipped. */
  @Property({ type: 'string', length: 20, unique: true })
  code!: string;

  @Property({ type: 'string', length: 80 })
  name!: string;

  /** Other names, or former codes, under which it is known: what bears one of them is the same matter to the duplicate check (01 §4.4 no. 3). */
  @Property({ type: 'string[]', columnType: 'text[]' })
  aliases: string[] = [];

  /** 实施编码, 31 characters; empty until the customer supplies it (OQ-04). */
  @Property({ type: 'string', length: 31, nullable: true })
  taskCode: string | null = null;

  /** 业务办理项编码, 33 characters. */
  @Property({ type: 'string', length: 33, nullable: true })
  taskHandleItem: string | null = null;

  /** 基本编码. */
  @Property({ type: 'string', length: 31, nullable: true })
  catalogCode: string | null = null;

  /** Version of the matter in the official catalogue, as sent to the case library. */
  @Property({ type: 'integer', default: 1 })
  matterVersion: number = 1;

  /** Code of the organisation that handles it, OWN for the veterans' bureaus themselves. */
  @Property({ type: 'string', length: 20 })
  departmentCode!: string;

  @Property({ type: 'string', length: 80 })
  departmentName!: string;

  /** Who is asked to do it: 区级, 派出所 … */
  @Property({ type: 'string', length: 40 })
  level!: string;

  @Property({ type: 'string', length: 20 })
  mode!: MatterMode;

  @Property({ type: 'string', length: 20 })
  modeTitle!: string;

  /** For whom it is in the bundle; null = for everyone. */
  @Property({ type: 'json', nullable: true })
  inBundleRule: Condition | null = null;

  /** Whether the department's DONE closes the sub-case at once (01 §3.4). */
  @Property({ type: 'boolean' })
  autoCloseOnDeptDone!: boolean;

  /** 每次退役办理一次: a second application counts as a duplicate however long ago the first was (01 §4.4 no. 5). */
  @Property({ type: 'boolean', default: false })
  oncePerDischarge: boolean = false;

  @Property({ type: 'json' })
  requiredMaterials: MaterialDemand[] = [];

  /** Promised limit in working days, for display; what runs are the rules in `time_limit_rule`. */
  @Property({ type: 'integer', nullable: true })
  promiseDays: number | null = null;

  @Property({ type: 'integer', nullable: true })
  legalDays: number | null = null;

  @Property({ type: 'string', length: 12, default: 'WORKDAY' })
  legalUnit: LimitUnit = 'WORKDAY';

  /** Among warnings that are equal in all that comes before, the matter of greater weight goes first (01 §6.5); 0–99. */
  @Property({ type: 'smallint', default: 0 })
  priorityWeight: number = 0;

  @Property({ type: 'boolean', default: true })
  enabled: boolean = true;

  @Property({ type: 'integer' })
  sort!: number;
}
