import { Migration } from '@mikro-orm/migrations';

/** The catalogue of matters (01 §1.2, §2.6), their categories, and where a matter is handled offline (01 §5.8). */
export class Migration2026113019 extends Migration {
  override up(): void {
    this.addSql(`
      create table matter (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        code varchar(20) not null constraint matter_code_key unique,
        name varchar(100) not null,
        aliases text[] not null default '{}',
        task_code varchar(31),
        task_handle_item varchar(33),
        catalog_code varchar(31),
        matter_version integer not null default 1,
        department_code varchar(20) not null,
        department_name varchar(80) not null,
        level varchar(40) not null,
        mode varchar(20) not null constraint matter_mode_known check (mode in ('ONLINE','OFFLINE','NO_APPLICATION')),
        mode_title varchar(20) not null,
        in_bundle_rule jsonb,
        auto_close_on_dept_done boolean not null,
        required_materials jsonb not null default '[]',
        promise_days integer,
        legal_days integer,
        legal_unit varchar(12) not null default 'WORKDAY',
        enabled boolean not null default true,
        sort integer not null,
        once_per_discharge boolean not null default false,
        priority_weight smallint not null default 0 constraint matter_priority_weight_range check (priority_weight between 0 and 99)
      )`);
    this.addSql(`
      create table matter_category (
        code varchar(20) primary key,
        name varchar(40) not null,
        parent_code varchar(20),
        mode varchar(20),
        system boolean not null default true,
        sort integer not null
      )`);
    this.addSql(`
      create table matter_window (
        matter_code varchar(20) not null,
        region_code varchar(6) not null,
        place varchar(120) not null,
        phone varchar(40),
        hours varchar(60),
        version integer not null default 1,
        updated_at timestamptz(3) not null,
        updated_by_name varchar(60) not null,
        primary key (matter_code, region_code)
      )`);
  }
}
