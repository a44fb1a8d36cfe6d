import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';

export const ORG_LEVELS = ['CITY', 'DISTRICT', 'STREET', 'CENTRE', 'DEPT', 'INST', 'JX_ORG', 'VENDOR'] as const;
export type OrgLevelCode = (typeof ORG_LEVELS)[number];

/** A bureau, street, service centre, department, institution or supplier (01 §2.1). Its place in the tree is its `path`. */
@Entity({ tableName: 'org' })
export class Org extends BaseEntity {
  /** 6 digits for the city and districts, 9 for streets, `…-C` for service centres, letters for departments. */
  @Property({ type: 'string', length: 20, unique: true })
  code!: string;

  @Property({ type: 'string', length: 100 })
  name!: string;

  @Property({ type: 'string', length: 60 })
  shortName!: string;

  @Property({ type: 'string', length: 10 })
  level!: OrgLevelCode;

  @Property({ type: 'uuid', nullable: true })
  parentId?: string | null;

  /** Codes from the city down, `/310000/310109/310109014/`; a subtree is a prefix. */
  @Property({ type: 'string', length: 200 })
  path!: string;

  @Property({ type: 'string', length: 6, nullable: true })
  districtCode?: string | null;

  /** GB/T 2260 code, for streets with their three further digits; 12 digits only on messages. */
  @Property({ type: 'string', length: 12 })
  regionCode!: string;

  /** 统一社会信用代码 (GB 32100-2015). */
  @Property({ type: 'string', length: 18, nullable: true })
  uscc?: string | null;

  @Property({ type: 'boolean', default: false })
  serviceCentre: boolean = false;

  @Property({ type: 'boolean', default: true })
  enabled: boolean = true;
}
