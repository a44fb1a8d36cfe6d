import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../../../database/base-entity.ts';
import type { Provider } from '../../../platform/exchange/integrations/provider.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';

export const UPDATE_FREQUENCIES = ['REALTIME', 'DAILY', 'WEEKLY', 'MONTHLY'] as const;
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number];

/** 草稿 → 启用 ⇄ 停用 → 已删除 (03 §35.3). */
export const SOURCE_STATES = ['DRAFT', 'ENABLED', 'DISABLED', 'DELETED'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** External data: what they are called, whose they are, which fields they have (03 §35.2). Every version is kept in `exchange_revision`. */
@Entity({ tableName: 'data_source' })
export class DataSource extends BaseEntity {
  @Property({ type: 'string', length: 32, unique: true })
  code!: string;

  @Property({ type: 'string', length: 50 })
  name!: string;

  @Property({ type: 'string', length: 20 })
  provider!: Provider;

  @Property({ type: 'string', length: 50, nullable: true })
  providerText?: string | null;

  @Property({ type: 'string', length: 500 })
  description: string = '';

  @Property({ type: 'string', length: 50 })
  category: string = '';

  @Property({ type: 'string', length: 10 })
  updateFrequency!: UpdateFrequency;

  /** Whom to call when the source fails: name and phone, sealed. */
  @Property({ type: 'text', nullable: true, hidden: true })
  ownerContact?: string | null;

  @Property({ type: 'json', columnType: 'jsonb' })
  fields!: DataSourceField[];

  @Property({ type: 'string', length: 10 })
  state!: SourceState;

  /** Shipped with the platform: shown, never edited here. */
  @Property({ type: 'boolean' })
  builtIn: boolean = false;
}
