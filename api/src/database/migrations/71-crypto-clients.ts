import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** Client systems of the cryptography service, the nonces of their calls, and the log of those calls (03 §41.10, §41.12). */
export class Migration2026113071 extends Migration {
  override up(): void {
    this.addSql(`
      create table crypto_client (${FLOW_COLUMNS},
        client_id varchar(8) not null unique,
        owner_unit varchar(100) not null,
        contact_name varchar(200) not null,
        contact_name_masked varchar(60) not null,
        contact_phone varchar(200) not null,
        contact_phone_masked varchar(30) not null,
        auth_method varchar(4) not null check (auth_method in ('SM2', 'HMAC')),
        sign_key varchar(8000),
        encrypt_key varchar(8000),
        secret varchar(300),
        secret_key_id varchar(24),
        secret_set_at timestamptz(3),
        prior_secret varchar(300),
        prior_secret_key_id varchar(24),
        prior_secret_until timestamptz(3),
        secret_asked_by_id uuid,
        secret_asked_at timestamptz(3),
        secret_usable_until timestamptz(3),
        data_classes text[] not null,
        operations text[] not null,
        allowed_ips text[] not null,
        quota integer not null check (quota between 1 and 10000),
        tested_at timestamptz(3),
        remark varchar(300)
      )`);
    this.addSql(`
      create table crypto_nonce (
        client_id varchar(8) not null,
        nonce varchar(64) not null,
        seen_at timestamptz(3) not null,
        admitted boolean not null,
        primary key (client_id, nonce)
      )`);
    this.addSql('create index crypto_nonce_seen on crypto_nonce (client_id, seen_at)');
    // Counts and names of classes: never a value, nor anything made of one.
    this.addSql(`
      create table crypto_call (
        id uuid primary key,
        at timestamptz(3) not null,
        client_id varchar(8),
        call varchar(20) not null,
        data_class varchar(10),
        items integer not null,
        failed integer not null,
        result_code varchar(12) not null,
        http_status smallint not null,
        ms numeric(9,1) not null,
        ip varchar(45) not null,
        trace_id varchar(64) not null
      )`);
    this.addSql('create index crypto_call_at on crypto_call (at)');
  }
}
