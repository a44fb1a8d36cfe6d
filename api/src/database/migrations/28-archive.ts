import { Migration } from '@mikro-orm/migrations';

/** 电子档案 (01 §6.8 R4.4.3): one row per version of a case’s package, as PDF and as OFD (01 §2.10, §6.9). */
export class Migration2026113028 extends Migration {
  override up(): void {
    this.addSql(`
      create table electronic_archive (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        archive_no varchar(20) constraint electronic_archive_no_unique unique,
        case_id uuid not null,
        version integer not null,
        case_no varchar(22) not null,
        person_id uuid not null,
        name_masked varchar(60) not null,
        id_no_masked varchar(20) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        matter_codes text[] not null default '{}',
        operators text[] not null default '{}',
        finish_mode varchar(16),
        ended_at timestamptz(3) not null,
        state varchar(10) not null
          constraint electronic_archive_state_known check (state in ('WAITING', 'BUILDING', 'CONFIRM', 'DONE', 'FAILED')),
        attempts integer not null default 0,
        next_try_at timestamptz(3),
        last_error varchar(300),
        done_files integer not null default 0,
        total_files integer not null default 0,
        total_bytes bigint not null default 0,
        large_allowed_by varchar(60),
        parts jsonb not null default '[]',
        volumes jsonb not null default '[]',
        pdf_file_id uuid,
        built_at timestamptz(3),
        checked_at timestamptz(3),
        check_result varchar(300),
        keep_until date,
        ofd_file_id uuid,
        constraint electronic_archive_version unique (case_id, version)
      );
      create index electronic_archive_city on electronic_archive (id desc);
      create index electronic_archive_district on electronic_archive (district_code, id desc);
      create index electronic_archive_org on electronic_archive (org_id, id desc);
      create index electronic_archive_person on electronic_archive (person_id, id desc);
      create index electronic_archive_due on electronic_archive (next_try_at) where state in ('WAITING', 'BUILDING', 'FAILED')`);
  }
}
