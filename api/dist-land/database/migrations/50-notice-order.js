import { Migration } from '@mikro-orm/migrations';
/** The one order of all warnings on the notices (01 §6.5), and what became of each delivery, step by step (01 §6.7). */ export class Migration2026112550 extends Migration {
    up() {
        // A notice without a place in the order of warnings comes after those of its level that have one.
        this.addSql(`alter table notification add column priority_order bigint not null default 9007199254740991`);
        this.addSql(`alter table notification add column fallback_of uuid`);
        this.addSql('create index notification_by_time on notification (created_at desc, id desc)');
        this.addSql(`alter table notification_delivery add column priority_order bigint not null default 9007199254740991`);
        this.addSql('drop index notification_delivery_due');
        this.addSql(`
      create index notification_delivery_due on notification_delivery (priority, priority_order, next_attempt_at)
        where state in ('QUEUED', 'RETRYING', 'SENDING')`);
        this.addSql(`
      create table notification_step (
        id uuid primary key,
        notification_id uuid not null,
        delivery_id uuid not null,
        state varchar(10) not null,
        attempt smallint not null,
        detail varchar(300),
        at timestamptz(3) not null,
        constraint notification_step_of foreign key (delivery_id) references notification_delivery (id) on delete cascade
      )`);
        this.addSql('create index notification_step_path on notification_step (notification_id, id)');
        this.addSql('create index notification_step_delivery on notification_step (delivery_id)');
    }
}

//# sourceMappingURL=50-notice-order.js.map