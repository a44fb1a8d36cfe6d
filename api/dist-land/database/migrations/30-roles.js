import { Migration } from '@mikro-orm/migrations';
/** Roles that administrators make: menus, own organisations, grants that wait; history of grants; integrity scans (03 §40, §41.7). */ export class Migration2026112430 extends Migration {
    up() {
        this.addSql(`
      alter table role
        drop constraint role_scope_known,
        add constraint role_scope_known check (scope_kind in ('ALL','DISTRICT','SUBTREE','ORG','ORGS','NONE')),
        add column scope_orgs uuid[] not null default '{}',
        add column deleted_at timestamptz(3),
        drop constraint role_name_key;
      create unique index role_name on role (name) where deleted_at is null;
    `);
        this.addSql(`
      alter table role_permission add column confirmed_at timestamptz(3), add column confirmed_by varchar(60);
      update role_permission set confirmed_at = granted_at, confirmed_by = granted_by;
      create index role_permission_waiting on role_permission (role_id) where confirmed_at is null;
      create table menu (
        key varchar(60) primary key,
        title varchar(60) not null,
        known_since timestamptz(3) not null
      );
      create table role_menu (
        role_id uuid not null constraint role_menu_role_fk references role (id) on delete cascade,
        menu varchar(60) not null constraint role_menu_fk references menu (key),
        granted_at timestamptz(3) not null,
        granted_by varchar(60) not null,
        row_mac varchar(100) not null,
        primary key (role_id, menu)
      );
    `);
        this.addSql(`alter table user_account add column login_ip_ranges text[] not null default '{}'`);
        this.addSql(`
      create table grant_event (
        id uuid primary key,
        at timestamptz(3) not null,
        kind varchar(30) not null,
        role_id uuid,
        role_name varchar(40),
        user_id uuid,
        login_name varchar(32),
        items text[] not null,
        reason varchar(500),
        by_id uuid,
        by_name varchar(60) not null
      );
      create index grant_event_time on grant_event (at desc, id desc);
      create index grant_event_role on grant_event (role_id, at desc, id desc) where role_id is not null;
      create index grant_event_user on grant_event (user_id, at desc, id desc) where user_id is not null;
    `);
        this.addSql(`
      create table integrity_scan (
        id uuid primary key,
        started_at timestamptz(3) not null,
        finished_at timestamptz(3) not null,
        by_name varchar(60) not null,
        counts jsonb not null
      );
      create index integrity_scan_time on integrity_scan (started_at desc, id desc);
      create table integrity_fault (
        id uuid primary key,
        table_name varchar(30) not null,
        row_key varchar(120) not null,
        title varchar(120) not null,
        found_at timestamptz(3) not null,
        sec_confirmed_at timestamptz(3),
        sec_confirmed_by varchar(60),
        aud_confirmed_at timestamptz(3),
        aud_confirmed_by varchar(60),
        ended_at timestamptz(3),
        outcome varchar(12) constraint integrity_fault_outcome check (outcome in ('CONFIRMED', 'RESTORED')),
        constraint integrity_fault_end check ((ended_at is null) = (outcome is null))
      );
      create unique index integrity_fault_open on integrity_fault (table_name, row_key) where ended_at is null;
      create index integrity_fault_time on integrity_fault (found_at desc, id desc);
    `);
    }
}

//# sourceMappingURL=30-roles.js.map