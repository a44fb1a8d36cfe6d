import { Migration } from '@mikro-orm/migrations';

/** The mini-program’s users (01 §10.3): identities at Alipay, proofs of their names, bindings to persons, renewals of sessions, notices. */
export class Migration2026113034 extends Migration {
  override up(): void {
    this.addSql(`
      create table alipay_identity (
        id uuid primary key,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        app_id char(16) not null,
        replaces uuid references alipay_identity (id),
        open_id varchar(400),
        open_id_index char(64),
        user_id varchar(400),
        user_id_index char(64),
        access_token text not null,
        access_until timestamptz(3) not null,
        refresh_token text not null,
        refresh_until timestamptz(3) not null,
        constraint alipay_identity_open unique (app_id, open_id_index),
        constraint alipay_identity_user unique (app_id, user_id_index),
        check (open_id_index is not null or user_id_index is not null)
      )`);
    this.addSql(`
      create table alipay_certification (
        id uuid primary key,
        created_at timestamptz(3) not null,
        identity_id uuid not null references alipay_identity (id),
        account_id uuid references user_account (id),
        outer_order_no char(32) not null unique,
        certify_id varchar(64) not null,
        name varchar(400),
        id_no varchar(400),
        phone varchar(400),
        state varchar(10) not null check (state in ('STARTED', 'PASSED', 'FAILED')),
        expires_at timestamptz(3) not null,
        decided_at timestamptz(3),
        id_no_index char(64)
      );
      create index alipay_certification_identity on alipay_certification (identity_id);
      create index alipay_certification_account on alipay_certification (account_id);
      create index alipay_certification_open on alipay_certification (expires_at) where state = 'STARTED';
      -- Proofs by face are counted by person and day.
      create index alipay_certification_number on alipay_certification (id_no_index, created_at) where id_no_index is not null`);
    this.addSql(`
      create table alipay_binding (
        id uuid primary key,
        created_at timestamptz(3) not null,
        identity_id uuid not null references alipay_identity (id),
        account_id uuid not null references user_account (id),
        certification_id uuid not null references alipay_certification (id),
        certified_at timestamptz(3) not null,
        auth_level smallint not null,
        status varchar(10) not null check (status in ('BOUND', 'UNBOUND', 'REPLACED')),
        bound_at timestamptz(3) not null,
        unbound_at timestamptz(3),
        check ((status = 'BOUND') = (unbound_at is null))
      );
      -- One Alipay account stands for one person at a time; a person may have several.
      create unique index alipay_binding_one on alipay_binding (identity_id) where status = 'BOUND';
      create index alipay_binding_account on alipay_binding (account_id, bound_at desc);
      create index alipay_binding_certification on alipay_binding (certification_id)`);
    this.addSql(`
      create table alipay_renewal (
        id uuid primary key,
        binding_id uuid not null references alipay_binding (id),
        session_id uuid references session (id) on delete set null,
        token_hash char(64) not null unique,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      );
      create index alipay_renewal_binding on alipay_renewal (binding_id);
      create index alipay_renewal_session on alipay_renewal (session_id)`);
    this.addSql(`
      create table alipay_notice (
        notify_id varchar(128) primary key,
        received_at timestamptz(3) not null,
        method varchar(100) not null,
        certify_id varchar(64)
      )`);
  }
}
