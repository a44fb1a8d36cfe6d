import { Migration } from '@mikro-orm/migrations';

/** Uploaded files, what they are attached to, and uploads that go on after an interruption (02 §2.6). */
export class Migration2026113007 extends Migration {
  override up(): void {
    this.addSql(`
      create table stored_file (
        id uuid primary key,
        name varchar(120) not null,
        mime varchar(100) not null,
        size integer not null check (size > 0),
        sm3 varchar(64) not null,
        width integer,
        height integer,
        pages integer,
        uploader_id varchar(60),
        scan_result varchar(12) not null
          constraint stored_file_scan_result check (scan_result in ('CLEAN', 'NOT_SCANNED', 'PENDING', 'INFECTED')),
        state varchar(10) not null check (state in ('TEMP', 'ATTACHED')),
        path varchar(200) not null,
        created_at timestamptz(3) not null,
        -- As the file says of itself.
        dpi integer
      );
      create index stored_file_unattached on stored_file (created_at) where state = 'TEMP';
      create index stored_file_to_scan on stored_file (created_at, id) where scan_result = 'PENDING'`);
    this.addSql(`
      create table attachment (
        id uuid primary key,
        file_id uuid not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        material_code varchar(40) not null,
        material_name varchar(100) not null,
        source varchar(12) not null check (source in ('UPLOAD', 'ELICENCE', 'SHARE', 'WINDOW_SCAN', 'PORTAL', 'ALBUM')),
        attached_by varchar(60),
        created_at timestamptz(3) not null,
        constraint attachment_file foreign key (file_id) references stored_file (id),
        constraint attachment_once unique (record_id, file_id, material_code)
      );
      create index attachment_of_record on attachment (record_type, record_id, created_at, id);
      create index attachment_of_file on attachment (file_id)`);
    this.addSql(`
      create table upload (
        id uuid primary key,
        created_at timestamptz(3) not null,
        touched_at timestamptz(3) not null,
        owner_id varchar(60) not null,
        name varchar(120) not null,
        material_code varchar(60),
        size bigint not null check (size > 0),
        received bigint not null default 0,
        file_id uuid,
        -- Who makes the file has claimed it for some minutes: no connection is held while the scanner looks.
        claim uuid,
        claimed_until timestamptz(3),
        check (received between 0 and size)
      );
      create index upload_owner on upload (owner_id) where file_id is null;
      create index upload_touched on upload (touched_at)`);
    this.addSql(`
      create table upload_piece (
        id uuid primary key,
        upload_id uuid not null references upload (id) on delete cascade,
        starts_at bigint not null,
        bytes integer not null,
        constraint upload_piece_place unique (upload_id, starts_at)
      )`);
  }
}
