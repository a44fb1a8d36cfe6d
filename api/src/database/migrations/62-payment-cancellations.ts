import { Migration } from '@mikro-orm/migrations';

/** 撤销 of what the platform has (01 §13.8): asked for item by item, with the platform's answer. */
export class Migration2026113062 extends Migration {
  override up(): void {
    this.addSql(`
      alter table payment_item
        add column cancel_state varchar(10) check (cancel_state in ('ASKED', 'ACCEPTED', 'REFUSED')),
        add column cancel_reason varchar(500),
        add column cancel_answer varchar(500),
        add column cancel_asked_at timestamptz(3),
        add column cancel_asked_by varchar(60)`);
  }
}
