import { Migration } from '@mikro-orm/migrations';
/** Organisations, accounts, roles, grants, sessions and sign-in (03 §40.2; 01 §2.1). */ export class Migration2026112401 extends Migration {
    up() {
        this.addSql(`
      create table org (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version int not null default 1,
        code varchar(20) not null constraint org_code_key unique,
        name varchar(100) not null,
        short_name varchar(60) not null,
        level varchar(10) not null constraint org_level_known
          check (level in ('CITY','DISTRICT','STREET','CENTRE','DEPT','INST','JX_ORG','VENDOR')),
        parent_id uuid constraint org_parent_fk references org (id),
        path varchar(200) not null constraint org_path_key unique,
        district_code varchar(6),
        region_code varchar(12) not null,
        uscc varchar(18),
        service_centre boolean not null default false,
        enabled boolean not null default true,
        constraint org_path_form check (path like '/%/' and path like '%/' || code || '/')
      );
      create index org_parent on org (parent_id, code);
      create index org_level_code on org (level, code);
      create index org_path_prefix on org (path text_pattern_ops);
    `);
        this.addSql(`
      create table user_account (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version int not null default 1,
        login_name varchar(32) not null constraint user_login_key unique
          constraint user_login_form check (login_name ~ '^[a-z][a-z0-9_]{3,31}$'),
        display_name varchar(40) not null,
        real_name varchar(400) not null,
        real_name_masked varchar(40) not null,
        id_no varchar(200),
        id_no_index char(64),
        phone varchar(200) not null,
        phone_index char(64) not null,
        org_id uuid not null constraint user_org_fk references org (id),
        status varchar(10) not null constraint user_status_known check (status in ('PENDING','ENABLED','CLOSED','DELETED')),
        password_hash varchar(120) not null,
        password_changed_at timestamptz(3) not null,
        must_change boolean not null default true,
        password_expires_at timestamptz(3),
        second_factor varchar(10) not null default 'NONE' constraint user_factor_known check (second_factor in ('NONE','SM2_KEY')),
        public_key char(130),
        valid_to date,
        last_login_at timestamptz(3),
        row_mac varchar(100) not null,
        constraint user_factor_key check ((second_factor = 'NONE') = (public_key is null))
      );
      create unique index user_id_no on user_account (id_no_index) where id_no_index is not null and status <> 'DELETED';
      create index user_phone on user_account (phone_index);
      create index user_org on user_account (org_id, login_name);
    `);
        this.addSql(`
      create table password_history (
        user_id uuid not null constraint password_history_user_fk references user_account (id),
        at timestamptz(3) not null,
        password_hash varchar(120) not null,
        primary key (user_id, at)
      );
      create table role (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version int not null default 1,
        code varchar(30) not null constraint role_code_key unique,
        name varchar(40) not null constraint role_name_key unique,
        builtin boolean not null,
        scope_kind varchar(10) not null constraint role_scope_known
          check (scope_kind in ('ALL','DISTRICT','SUBTREE','ORG','NONE')),
        exclusive_with text[] not null default '{}',
        second_factor boolean not null default false,
        enabled boolean not null default true,
        row_mac varchar(100) not null
      );
      create table permission (
        code varchar(60) primary key,
        title varchar(100) not null,
        sensitive boolean not null,
        known_since timestamptz(3) not null
      );
      create table role_permission (
        role_id uuid not null constraint role_permission_role_fk references role (id) on delete cascade,
        permission varchar(60) not null constraint role_permission_fk references permission (code),
        granted_at timestamptz(3) not null,
        granted_by varchar(60) not null,
        row_mac varchar(100) not null,
        primary key (role_id, permission)
      );
      create table user_role (
        user_id uuid not null constraint user_role_user_fk references user_account (id),
        role_id uuid not null constraint user_role_role_fk references role (id),
        granted_at timestamptz(3) not null,
        granted_by varchar(60) not null,
        confirmed_at timestamptz(3),
        confirmed_by varchar(60),
        row_mac varchar(100) not null,
        primary key (user_id, role_id)
      );
      create index user_role_role on user_role (role_id);
    `);
        this.addSql(`
      create table session (
        id uuid primary key,
        user_id uuid not null constraint session_user_fk references user_account (id),
        token_hash char(64) not null constraint session_token_key unique,
        stage varchar(15) not null constraint session_stage_known
          check (stage in ('ACTIVE','PASSWORD','SECOND_FACTOR','ENROLMENT')),
        client varchar(20) not null,
        ip varchar(45) not null,
        created_at timestamptz(3) not null,
        last_seen_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        second_factor_at timestamptz(3),
        offered_key char(130),
        ended_at timestamptz(3),
        end_reason varchar(30)
      );
      create index session_open on session (user_id) where ended_at is null;
      create index session_age on session (created_at);
      create table sign_in_challenge (
        id uuid primary key,
        session_id uuid not null constraint sign_in_challenge_session_fk references session (id) on delete cascade,
        challenge jsonb not null,
        public_key char(130) not null,
        created_at timestamptz(3) not null,
        answered_at timestamptz(3)
      );
      create index sign_in_challenge_session on sign_in_challenge (session_id);
      create table sign_in_attempt (
        id uuid primary key,
        login_name varchar(32) not null,
        at timestamptz(3) not null,
        ip varchar(45) not null,
        result varchar(10) not null constraint sign_in_attempt_result_known
          check (result in ('FAILED','PASSED','SUCCESS','RELEASED')),
        locked_until timestamptz(3)
      );
      create index sign_in_attempt_login on sign_in_attempt (login_name, at desc);
      create index sign_in_attempt_age on sign_in_attempt (at);
      create table saved_view (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version int not null default 1,
        user_id uuid not null constraint saved_view_user_fk references user_account (id),
        page varchar(60) not null,
        name varchar(30) not null,
        query varchar(2000) not null,
        constraint saved_view_name_key unique (user_id, page, name)
      );
    `);
    }
}

//# sourceMappingURL=01-access.js.map