import { Migration } from '@mikro-orm/migrations';
/** Repair of pushes that a counterpart cannot place (01 §7.8), and what the nightly comparison with the case library finds (01 §2.7). */ export class Migration2026112410 extends Migration {
    up() {
        // Set once what a rejected push lacked was queued before it; a second rejection stands.
        this.addSql(`alter table outbox_message add column repaired_at timestamptz(3)`);
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
        constraint library_difference_state check (library_state in ('MISSING', 'OPEN', 'NORMAL', 'TERMINATED'))
      )`);
        this.addSql(`create unique index library_difference_one_open on library_difference (record_id) where resolved_at is null`);
        this.addSql(`create index library_difference_district on library_difference (district_code, id)`);
        this.addSql(`create index library_difference_org on library_difference (org_id, id)`);
        this.addSql(`create index library_difference_path on library_difference (org_path varchar_pattern_ops, id)`);
        // Where the nightly comparison looks.
        for (const table of [
            'sub_case',
            'one_thing_case'
        ]){
            this.addSql(`create index ${table}_finished on ${table} (finished_at) where finished_at is not null`);
            this.addSql(`create index ${table}_library_failed on ${table} (id) where library_sync = 'FAILED'`);
        }
    }
}

//# sourceMappingURL=10-library.js.map