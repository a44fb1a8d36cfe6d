import { Migration } from '@mikro-orm/migrations';

/** Organisations, accounts, roles that administrators make, grants with their history, integrity scans (03 §40, §41.7). */
export class Migration2026113001 extends Migration {
  override up(): void {
    this.addSql(`
      create table org (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        code varchar(20) not null constraint org_code_key unique,
        name varchar(100) not null,
        short_name varchar(60) not null,
        level varchar(10) not null
          constraint org_level_known check (level in ('CITY','DISTRICT','STREET','CENTRE','DEPT','INST','JX_ORG','VENDOR')),
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
      create index org_path_prefix on org (path text_pattern_ops)`);
    this.addSql(`
      create table user_account (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        login_name varchar(32) not null constraint user_login_key unique
          constraint user_login_form check (login_name ~ '^[a-z][a-z0-9_]{3,31}$'),
        display_name varchar(40) not null,
        real_name varchar(400) not null,
        real_name_masked varchar(40) not null,
        id_no varchar(200),
        id_no_index char(64),
        phone varchar(200) not null,
        -- Alipay vouches for name and number; the phone is asked for later.
        phone_index char(64),
        org_id uuid not null constraint user_org_fk references org (id),
        status varchar(10) not null constraint user_status_known check (status in ('PENDING','ENABLED','CLOSED','DELETED')),
        password_hash varchar(120) not null,
        password_changed_at timestamptz(3) not null,
        must_change boolean not null default true,
        password_expires_at timestamptz(3),
        second_factor varchar(10) not null default 'NONE' constraint user_factor_known check (second_factor in ('NONE','SM2_KEY','SM2_CERT')),
        public_key char(130),
        -- DER in base64; with it the serial number and the authority that gave it.
        certificate text,
        certificate_no varchar(600),
        valid_to date,
        last_login_at timestamptz(3),
        row_mac varchar(100) not null,
        login_ip_ranges text[] not null default '{}',
        -- Only the city’s identity provider opens it.
        real_name_only boolean not null default false,
        -- How the owner came by the password: his own, sent to his phone, or handed out to him in person.
        password_way varchar(8) not null default 'OWN' constraint user_password_way_known check (password_way in ('OWN','SENT','HANDED')),
        -- Who has handed it out; another administrator says that the owner was there.
        handed_by uuid,
        -- A one-time password waits to be handed out since then.
        hand_out_asked_at timestamptz(3),
        phone_changed_at timestamptz(3),
        constraint user_factor_key check ((second_factor = 'NONE') = (public_key is null)),
        constraint user_factor_certificate check (
          (second_factor = 'SM2_CERT') = (certificate is not null) and (certificate is null) = (certificate_no is null))
      );
      create unique index user_certificate on user_account (certificate_no) where status <> 'DELETED';
      create index user_phone on user_account (phone_index);
      create index user_hand_out on user_account (hand_out_asked_at) where hand_out_asked_at is not null;
      create index user_org on user_account (org_id, login_name);
      -- One person has an account for each of the doors that the identity provider opens, beside that of a post which he may hold; by his
      -- number only accounts with a password are single (03 §40.2).
      create unique index user_id_no on user_account (id_no_index)
        where id_no_index is not null and status <> 'DELETED' and not real_name_only`);
    this.addSql(`
      create table password_history (
        user_id uuid not null constraint password_history_user_fk references user_account (id),
        at timestamptz(3) not null,
        password_hash varchar(120) not null,
        primary key (user_id, at)
      )`);
    this.addSql(`
      create table role (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        code varchar(30) not null constraint role_code_key unique,
        name varchar(40) not null,
        builtin boolean not null,
        scope_kind varchar(10) not null constraint role_scope_known check (scope_kind in ('ALL','DISTRICT','SUBTREE','ORG','ORGS','NONE')),
        exclusive_with text[] not null default '{}',
        second_factor boolean not null default false,
        enabled boolean not null default true,
        row_mac varchar(100) not null,
        scope_orgs uuid[] not null default '{}',
        deleted_at timestamptz(3)
      );
      create unique index role_name on role (name) where deleted_at is null`);
    this.addSql(`
      create table permission (
        code varchar(60) primary key,
        title varchar(100) not null,
        sensitive boolean not null,
        known_since timestamptz(3) not null
      )`);
    this.addSql(`
      create table role_permission (
        role_id uuid not null constraint role_permission_role_fk references role (id) on delete cascade,
        permission varchar(60) not null constraint role_permission_fk references permission (code),
        granted_at timestamptz(3) not null,
        granted_by varchar(60) not null,
        row_mac varchar(100) not null,
        confirmed_at timestamptz(3),
        confirmed_by varchar(60),
        primary key (role_id, permission)
      );
      create index role_permission_waiting on role_permission (role_id) where confirmed_at is null`);
    this.addSql(`
      create table menu (
        key varchar(60) primary key,
        title varchar(60) not null,
        known_since timestamptz(3) not null
      )`);
    this.addSql(`
      create table role_menu (
        role_id uuid not null constraint role_menu_role_fk references role (id) on delete cascade,
        menu varchar(60) not null constraint role_menu_fk references menu (key),
        granted_at timestamptz(3) not null,
        granted_by varchar(60) not null,
        row_mac varchar(100) not null,
        primary key (role_id, menu)
      )`);
    this.addSql(`
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
      create index user_role_role on user_role (role_id)`);
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
        by_name varchar(60) not null,
        -- Beside the titles of their time: by the codes an upgrade knows what was taken away before.
        codes text[] not null default '{}'
      );
      create index grant_event_time on grant_event (at desc, id desc);
      create index grant_event_role on grant_event (role_id, at desc, id desc) where role_id is not null;
      create index grant_event_user on grant_event (user_id, at desc, id desc) where user_id is not null`);
    this.addSql(`
      -- What each preset role held by the product’s template when it was last seeded, so that what a later version adds is known as new.
      create table role_template_grant (
        role_code varchar(40) not null,
        permission varchar(60) not null,
        known_since timestamptz(3) not null,
        primary key (role_code, permission)
      )`);
    this.addSql(`
      -- What an upgrade would add to roles that administrators made or changed (03 §40.3). No reference to the right itself: a later
      -- version may drop it, and the answer stays in the history.
      create table role_upgrade_offer (
        id uuid primary key,
        role_id uuid not null constraint role_upgrade_offer_role_fk references role (id) on delete cascade,
        permission varchar(60) not null,
        -- Every right that it was split from: the offer lapses when the last of them is gone.
        split_from text[] not null default '{}',
        offered_at timestamptz(3) not null,
        state varchar(10) not null constraint role_upgrade_offer_state_ck check (state in ('OPEN', 'TAKEN', 'DECLINED', 'LAPSED')),
        decided_at timestamptz(3),
        decided_by varchar(60),
        reason varchar(500),
        constraint role_upgrade_offer_once unique (role_id, permission),
        constraint role_upgrade_offer_decided_ck check ((state = 'OPEN') = (decided_at is null))
      )`);
    this.addSql(`
      create table integrity_scan (
        id uuid primary key,
        started_at timestamptz(3) not null,
        finished_at timestamptz(3) not null,
        by_name varchar(60) not null,
        counts jsonb not null
      );
      create index integrity_scan_time on integrity_scan (started_at desc, id desc)`);
    this.addSql(`
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
      create index integrity_fault_time on integrity_fault (found_at desc, id desc)`);
    this.addSql(`
      create table saved_view (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        version integer not null default 1,
        user_id uuid not null constraint saved_view_user_fk references user_account (id),
        page varchar(60) not null,
        name varchar(30) not null,
        query varchar(2000) not null,
        constraint saved_view_name_key unique (user_id, page, name)
      )`);
  }
}
