import { Migration } from '@mikro-orm/migrations';

/** 实名级别 (01 §9.3) belongs to the sign-in, not to the account; and proofs by face are counted by person and day. */
export class Migration20261126283 extends Migration {
  override up(): void {
    this.addSql(`alter table session add column auth_level smallint check (auth_level between 1 and 3)`);
    // Whoever came by a proof by face keeps its level; of the others nobody knows by which they came, and they sign in again.
    this.addSql(`update session set auth_level = 3 where client = 'alipay' and ended_at is null`);
    this.addSql(
      `update session set ended_at = now(), end_reason = 'ACCOUNT' where client = 'apply' and ended_at is null`,
    );
    this.addSql(`alter table alipay_certification add column id_no_index char(64)`);
    this.addSql(
      `create index alipay_certification_number on alipay_certification (id_no_index, created_at) where id_no_index is not null`,
    );
  }
}
