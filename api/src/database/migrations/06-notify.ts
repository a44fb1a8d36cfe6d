import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/** Templates and the versions that people write, notices, and what became of each on each channel (01 §6.5, §6.7, R4.3.2). */
export class Migration2026113006 extends Migration {
  override up(): void {
    this.addSql(`
      create table notice_template (
        id uuid primary key,
        code varchar(20) not null,
        version integer not null,
        origin varchar(10) not null check (origin in ('SHIPPED', 'OWN')),
        name varchar(60) not null,
        audience varchar(10) not null check (audience in ('CLERK', 'TECH', 'APPLICANT', 'CHIEF', 'ADMIN')),
        channels text[] not null,
        title varchar(100) not null,
        body varchar(1000) not null,
        required_variables text[] not null,
        priority smallint not null check (priority between 1 and 4),
        enabled boolean not null default true,
        created_at timestamptz(3) not null,
        author_name varchar(60),
        publisher_name varchar(60),
        note varchar(500),
        constraint notice_template_version unique (code, version)
      )`);
    this.addSql(`
      create table notice_template_draft (${FLOW_COLUMNS},
        draft_no varchar(20) not null constraint notice_template_draft_no_unique unique,
        code varchar(20) not null,
        name varchar(60) not null,
        base_version integer not null,
        channels text[] not null,
        title varchar(100) not null,
        body varchar(1000) not null,
        priority smallint not null check (priority between 1 and 4),
        note varchar(500) not null,
        author_name varchar(60) not null,
        published_version integer,
        -- Everybody who wrote in it: none of them publishes it (E-0004).
        edited_by uuid[] not null default '{}'
      );
      -- One version is written at a time, or two people would overwrite each other unseen.
      create unique index notice_template_draft_open on notice_template_draft (code) where state in ('DRAFT', 'PROPOSED')`);
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
        -- The text of a message that nobody but its receiver may read; the other columns hold it without the secret.
        body_cipher text,
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
        -- A notice without a place in the order of warnings comes after those of its level that have one.
        priority_order bigint not null default 9007199254740991,
        fallback_of uuid,
        settled_at timestamptz(3),
        settled_by_name varchar(60),
        settled_note varchar(500),
        -- The text as others than the receiver read it (the ticket of an evaluation is his alone); null where it is the same.
        body_shown text,
        constraint notification_template foreign key (template_code, template_version) references notice_template (code, version),
        constraint notification_once unique (idempotency_key)
      );
      create index notification_of_user on notification (receiver_user_id, created_at desc, id desc) where receiver_user_id is not null;
      create index notification_unread on notification (receiver_user_id) where receiver_user_id is not null and read_at is null;
      create index notification_of_record on notification (record_id) where record_id is not null;
      create index notification_of_org on notification (org_id, created_at desc, id desc);
      create index notification_by_time on notification (created_at desc, id desc);
      create index notification_fallback on notification (fallback_of) where fallback_of is not null`);
    this.addSql(`
      create table notification_delivery (
        id uuid primary key,
        notification_id uuid not null,
        channel varchar(10) not null check (channel in ('IN_APP', 'POPUP', 'SMS')),
        state varchar(10) not null
          check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'RETRYING', 'GIVEUP', 'NO_TARGET')),
        priority smallint not null,
        attempts smallint not null default 0,
        next_attempt_at timestamptz(3),
        last_error varchar(300),
        send_id uuid not null,
        gateway_id varchar(100),
        phone_index varchar(64),
        sent_at timestamptz(3),
        updated_at timestamptz(3) not null,
        priority_order bigint not null default 9007199254740991,
        constraint notification_delivery_of foreign key (notification_id) references notification (id) on delete cascade,
        constraint notification_delivery_once unique (notification_id, channel),
        constraint notification_delivery_send unique (send_id)
      );
      -- How many messages a person has had today (the daily cap).
      create index notification_delivery_cap on notification_delivery (phone_index, sent_at) where sent_at is not null;
      create index notification_delivery_undelivered on notification_delivery (updated_at desc) where state in ('GIVEUP', 'NO_TARGET');
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
      );
      create index notification_step_path on notification_step (notification_id, id);
      create index notification_step_delivery on notification_step (delivery_id)`);
    this.addSql(`
      create table sms_reply (
        id uuid primary key,
        phone_masked varchar(20) not null,
        phone_index varchar(64),
        length integer not null,
        received_at timestamptz(3) not null
      );
      create index sms_reply_by_time on sms_reply (received_at desc, id desc)`);
  }
}
