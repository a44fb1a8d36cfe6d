import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** 补助标准, 异地培训 (02 §18.3, §20.3). */
export class Migration2026113049 extends Migration {
  override up(): void {
    this.addSql(`
      create table subsidy_standard (${FLOW_COLUMNS},
        standard_no varchar(32) not null constraint subsidy_standard_no_unique unique,
        kind varchar(10) not null check (kind in ('LIVING', 'CENTRAL', 'CAP_TRAIN', 'CAP_CERT', 'CAP_LODGE', 'OFF_CAP')),
        item varchar(6) check (item in ('TRAIN', 'CERT', 'LODGE', 'LIVING')),
        unit varchar(6) not null check (unit in ('DAY', 'MONTH', 'HOUR', 'RUN')),
        amount numeric(12,2) not null check (amount > 0),
        scope_districts text[] not null default '{}',
        scope_categories text[] not null default '{}',
        scope_levels text[] not null default '{}',
        nested boolean not null default false,
        valid_from date not null,
        valid_to date,
        cut_to date,
        doc_no varchar(60) not null,
        doc_title varchar(120) not null,
        replaces_id uuid references subsidy_standard (id),
        revision integer not null default 1,
        revision_reason varchar(500),
        edited_by_id uuid,
        muted_at timestamptz(3),
        constraint subsidy_standard_period check (valid_to is null or valid_to >= valid_from),
        constraint subsidy_standard_item check ((kind = 'OFF_CAP') = (item is not null)),
        constraint subsidy_standard_living check (kind <> 'LIVING' or valid_to is not null)
      );
      create index subsidy_standard_kind on subsidy_standard (kind, valid_from);
      create index subsidy_standard_replaces on subsidy_standard (replaces_id)`);
    this.addSql(`
      create table subsidy_standard_use (
        standard_id uuid not null references subsidy_standard (id),
        record_type varchar(40) not null,
        record_id uuid not null,
        line varchar(20) not null,
        record_no varchar(32) not null,
        amount numeric(14,2) not null,
        used_at timestamptz(3) not null,
        primary key (standard_id, record_type, record_id, line)
      );
      create index subsidy_standard_use_of on subsidy_standard_use (record_id)`);
  }
}
