import { Migration } from '@mikro-orm/migrations';
/** Templates, notices and what became of each on each channel (01 §6.7). */ export class Migration2026112404 extends Migration {
    up() {
        this.addSql(`
      create table notice_template (
        id uuid primary key,
        code varchar(20) not null,
        version integer not null,
        origin varchar(10) not null check (origin in ('SHIPPED', 'OWN')),
        name varchar(60) not null,
        audience varchar(10) not null check (audience in ('CLERK', 'TECH', 'APPLICANT', 'CHIEF')),
        channels text[] not null,
        title varchar(100) not null,
        body varchar(1000) not null,
        required_variables text[] not null,
        priority smallint not null check (priority between 1 and 4),
        enabled boolean not null default true,
        created_at timestamptz(3) not null,
        constraint notice_template_version unique (code, version)
      )`);
        this.addSql(`
      create table notification (
        id uuid primary key,
        template_code varchar(20) not null,
        template_version integer not null,
        audience varchar(10) not null,
        receiver_user_id uuid,
        receiver_role varchar(30),
        receiver_name varchar(100) not null,
        phone_cipher varchar(200),
        phone_masked varchar(20),
        phone_index varchar(64),
        org_id uuid,
        title varchar(200) not null,
        body varchar(2000) not null,
        priority smallint not null,
        matter_code varchar(20),
        matter_name varchar(100),
        record_type varchar(40),
        record_id uuid,
        record_title varchar(80),
        link varchar(300),
        idempotency_key varchar(300) not null,
        created_at timestamptz(3) not null,
        read_at timestamptz(3),
        constraint notification_template foreign key (template_code, template_version)
          references notice_template (code, version),
        constraint notification_once unique (idempotency_key)
      )`);
        this.addSql('create index notification_of_user on notification (receiver_user_id, created_at desc, id desc) where receiver_user_id is not null');
        this.addSql('create index notification_unread on notification (receiver_user_id) where receiver_user_id is not null and read_at is null');
        this.addSql('create index notification_of_record on notification (record_id) where record_id is not null');
        this.addSql('create index notification_of_org on notification (org_id, created_at desc, id desc)');
        this.addSql(`
      create table notification_delivery (
        id uuid primary key,
        notification_id uuid not null,
        channel varchar(10) not null check (channel in ('IN_APP', 'POPUP', 'SMS')),
        state varchar(10) not null check (state in
          ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'RETRYING', 'GIVEUP', 'NO_TARGET')),
        priority smallint not null,
        attempts smallint not null default 0,
        next_attempt_at timestamptz(3),
        last_error varchar(300),
        send_id uuid not null,
        gateway_id varchar(100),
        phone_index varchar(64),
        sent_at timestamptz(3),
        updated_at timestamptz(3) not null,
        constraint notification_delivery_of foreign key (notification_id) references notification (id) on delete cascade,
        constraint notification_delivery_once unique (notification_id, channel),
        constraint notification_delivery_send unique (send_id)
      )`);
        this.addSql(`
      create index notification_delivery_due on notification_delivery (priority, next_attempt_at)
        where state in ('QUEUED', 'RETRYING', 'SENDING')`);
        // How many messages a person has had today (the daily cap).
        this.addSql('create index notification_delivery_cap on notification_delivery (phone_index, sent_at) where sent_at is not null');
        this.addSql(`
      create index notification_delivery_undelivered on notification_delivery (updated_at desc)
        where state in ('GIVEUP', 'NO_TARGET')`);
    }
}

//# sourceMappingURL=04-notify.js.map