import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** Second factors that wait for a second person (03 §41.9). */
export class Migration2026113075 extends Migration {
  override up(): void {
    this.addSql(`
      create table factor_request (${FLOW_COLUMNS},
        request_no varchar(24) not null unique,
        kind varchar(10) not null check (kind in ('SM2_CERT', 'SM2_KEY')),
        user_id uuid not null constraint factor_request_user_fk references user_account (id),
        login_name varchar(32) not null,
        fingerprint varchar(19) not null,
        certificate_no varchar(600),
        public_key varchar(130) not null,
        certificate varchar(8000),
        approved_by varchar(60),
        approved_at timestamptz(3),
        constraint factor_request_certificate check ((kind = 'SM2_CERT') = (certificate is not null))
      )`);
    // One key at a time waits for an account.
    this.addSql(`create unique index factor_request_open on factor_request (user_id) where state = 'ASKED'`);
  }
}
