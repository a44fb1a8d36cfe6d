import { Migration } from '@mikro-orm/migrations';

/** What the nightly comparison with the case library finds, and what people did about it (01 §2.7). */
export class Migration2026113021 extends Migration {
  override up(): void {
    this.addSql(`
      create table library_difference (
        id uuid primary key,
        projid varchar(60) not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        case_id uuid not null,
        local_state varchar(30) not null,
        library_state varchar(12) not null,
        org_id uuid not null,
        org_path varchar(200) not null,
        district_code varchar(6) not null,
        seen_at timestamptz(3) not null,
        checked_at timestamptz(3) not null,
        resolved_at timestamptz(3),
        verified_at timestamptz(3),
        verified_by varchar(60),
        verify_reason varchar(500),
        repushed_at timestamptz(3),
        repushed_by varchar(60),
        constraint library_difference_state check (library_state in ('MISSING', 'OPEN', 'NORMAL', 'TERMINATED'))
      );
      create unique index library_difference_one_open on library_difference (record_id) where resolved_at is null;
      create index library_difference_district on library_difference (district_code, id);
      create index library_difference_org on library_difference (org_id, id);
      create index library_difference_path on library_difference (org_path varchar_pattern_ops, id)`);
  }
}
