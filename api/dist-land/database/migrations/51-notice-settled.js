import { Migration } from '@mikro-orm/migrations';
/** What a person did about a notice that could not be delivered, and the answers to text messages (01 §6.7, §6.11). */ export class Migration2026112551 extends Migration {
    up() {
        this.addSql(`alter table notification add column settled_at timestamptz(3)`);
        this.addSql(`alter table notification add column settled_by_name varchar(60)`);
        this.addSql(`alter table notification add column settled_note varchar(500)`);
        this.addSql('create index notification_fallback on notification (fallback_of) where fallback_of is not null');
        this.addSql(`
      create table sms_reply (
        id uuid primary key,
        phone_masked varchar(20) not null,
        phone_index varchar(64),
        length integer not null,
        received_at timestamptz(3) not null
      )`);
        this.addSql('create index sms_reply_by_time on sms_reply (received_at desc, id desc)');
    }
}

//# sourceMappingURL=51-notice-settled.js.map