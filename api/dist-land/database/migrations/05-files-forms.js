import { Migration } from '@mikro-orm/migrations';
/** Uploaded files, what they are attached to, and the definitions of forms. */ export class Migration2026112405 extends Migration {
    up() {
        this.addSql(`
      create table stored_file (
        id uuid primary key,
        name varchar(120) not null,
        mime varchar(40) not null,
        size integer not null check (size > 0),
        sm3 varchar(64) not null,
        width integer,
        height integer,
        pages integer,
        uploader_id varchar(60),
        scan_result varchar(12) not null check (scan_result in ('CLEAN', 'NOT_SCANNED')),
        state varchar(10) not null check (state in ('TEMP', 'ATTACHED')),
        path varchar(200) not null,
        created_at timestamptz(3) not null
      )`);
        this.addSql("create index stored_file_unattached on stored_file (created_at) where state = 'TEMP'");
        this.addSql(`
      create table attachment (
        id uuid primary key,
        file_id uuid not null,
        record_type varchar(40) not null,
        record_id uuid not null,
        material_code varchar(40) not null,
        material_name varchar(100) not null,
        source varchar(12) not null check (source in ('UPLOAD', 'ELICENCE', 'SHARE', 'WINDOW_SCAN', 'PORTAL')),
        attached_by varchar(60),
        created_at timestamptz(3) not null,
        constraint attachment_file foreign key (file_id) references stored_file (id),
        constraint attachment_once unique (record_id, file_id, material_code)
      )`);
        this.addSql('create index attachment_of_record on attachment (record_type, record_id, created_at, id)');
        this.addSql('create index attachment_of_file on attachment (file_id)');
        this.addSql(`
      create table form_definition (
        id uuid primary key,
        key varchar(60) not null,
        version integer not null,
        origin varchar(10) not null check (origin in ('SHIPPED', 'OWN')),
        title varchar(100) not null,
        schema jsonb not null,
        ui_schema jsonb not null,
        published_at timestamptz(3) not null,
        constraint form_definition_version unique (key, version)
      )`);
    }
}

//# sourceMappingURL=05-files-forms.js.map