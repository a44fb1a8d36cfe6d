import { Migration } from '@mikro-orm/migrations';
/** Drafts of the window (01 §9.4 "drafts"), exports that are made in the background, and files that wait for the virus scanner. */ export class Migration2026112414 extends Migration {
    up() {
        this.addSql(`alter table stored_file drop constraint stored_file_scan_result_check`);
        this.addSql(`
      alter table stored_file add constraint stored_file_scan_result
        check (scan_result in ('CLEAN', 'NOT_SCANNED', 'PENDING', 'INFECTED'))`);
        this.addSql(`create index stored_file_to_scan on stored_file (created_at, id) where scan_result = 'PENDING'`);
        this.addSql(`
      create table registration_draft (
        id uuid primary key,
        owner_id uuid not null,
        version integer not null,
        content_cipher text not null,
        name_masked varchar(60),
        id_no_masked varchar(20),
        placement_type varchar(10),
        form_version integer not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint registration_draft_owner foreign key (owner_id) references user_account (id)
      )`);
        this.addSql(`create index registration_draft_of_owner on registration_draft (owner_id, updated_at desc, id)`);
        this.addSql(`create index registration_draft_age on registration_draft (updated_at)`);
        this.addSql(`
      create table export_order (
        id uuid primary key,
        owner_id uuid not null,
        kind varchar(40) not null,
        title varchar(120) not null,
        request_cipher text not null,
        state varchar(10) not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'EXPIRED')),
        file_name varchar(120),
        row_count integer,
        size bigint,
        sm3 varchar(64),
        failure varchar(300),
        created_at timestamptz(3) not null,
        finished_at timestamptz(3),
        constraint export_order_owner foreign key (owner_id) references user_account (id)
      )`);
        this.addSql(`create index export_order_of_owner on export_order (owner_id, id)`);
        this.addSql(`create index export_order_kept on export_order (finished_at) where state = 'READY'`);
    }
}

//# sourceMappingURL=14-drafts.js.map