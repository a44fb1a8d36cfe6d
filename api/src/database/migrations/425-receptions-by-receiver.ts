import { Migration } from '@mikro-orm/migrations';

/**
 * 接待登记 (01 §11.4): once a day and scene is of one receiver, so that nobody is rated for what a colleague or another organisation did; and
 * without a record, of one telephone number, kept as a blind index.
 */
export class Migration20261126425 extends Migration {
  override up(): void {
    this.addSql(`alter table service_reception add column phone_index char(64)`);
    this.addSql(`drop index service_reception_once`);
    this.addSql(`
      create unique index service_reception_once on service_reception (record_id, scene, received_on, org_id, (received_by ->> 'id'))
        where record_id is not null`);
    this.addSql(`
      create unique index service_reception_phone_once on service_reception (phone_index, scene, received_on)
        where record_id is null and phone_index is not null`);
    this.addSql(
      `create index service_reception_invited_phone on service_reception (phone_index, received_on) where invited`,
    );
    this.addSql(
      `create index service_reception_calls on service_reception ((received_by ->> 'id'), received_on) where record_id is null`,
    );
  }
}
