import { Migration } from '@mikro-orm/migrations';
/** Persons (01 §2.3) and the catalogue of matters (01 §1.2, §2.6). Class S3 columns hold ciphertext. */ export class Migration2026112407 extends Migration {
    up() {
        this.addSql(`
      create table person (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version int not null default 1,
        id_type varchar(3) not null,
        id_no varchar(200) not null,
        id_no_bi char(64) not null,
        id_no_masked varchar(40) not null,
        name varchar(600) not null,
        name_bi char(64) not null,
        name_masked varchar(60) not null,
        mobile varchar(200) not null,
        mobile_bi char(64) not null,
        mobile_masked varchar(20) not null,
        email text,
        reg_region varchar(9),
        reg_address text,
        live_region varchar(9),
        live_address text,
        sex varchar(1) not null,
        birth_date date not null,
        ethnic varchar(2),
        education varchar(2),
        political varchar(2),
        marital varchar(2),
        source varchar(20) not null,
        constraint person_id_no_key unique (id_type, id_no_bi)
      );
      create index person_name on person (name_bi);
      create index person_mobile on person (mobile_bi);
    `);
        this.addSql(`
      create table matter (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version int not null default 1,
        code varchar(20) not null constraint matter_code_key unique,
        name varchar(100) not null,
        aliases text[] not null default '{}',
        task_code varchar(31),
        task_handle_item varchar(33),
        catalog_code varchar(31),
        matter_version int not null default 1,
        department_code varchar(20) not null,
        department_name varchar(80) not null,
        level varchar(40) not null,
        mode varchar(20) not null constraint matter_mode_known check (mode in ('ONLINE','OFFLINE','NO_APPLICATION')),
        mode_title varchar(20) not null,
        in_bundle_rule jsonb,
        auto_close_on_dept_done boolean not null,
        required_materials jsonb not null default '[]',
        promise_days int,
        legal_days int,
        legal_unit varchar(12) not null default 'WORKDAY',
        enabled boolean not null default true,
        sort int not null
      );
    `);
    }
}

//# sourceMappingURL=07-people.js.map