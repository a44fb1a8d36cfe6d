import { Migration } from '@mikro-orm/migrations';
/** Black list and protected list of the exchange gateway (03 §39.3). */ export class Migration2026112417 extends Migration {
    up() {
        this.addSql(`
      create table exchange_ban (
        id uuid primary key,
        ip varchar(49) not null,
        rule varchar(10),
        event_id uuid,
        reason varchar(500) not null,
        level integer,
        start_at timestamptz(3) not null,
        end_at timestamptz(3) not null,
        operator_id uuid,
        operator_name varchar(60) not null,
        released_at timestamptz(3),
        released_by uuid,
        released_name varchar(60),
        release_reason varchar(500),
        constraint exchange_ban_times check (end_at > start_at)
      );
      create index exchange_ban_end on exchange_ban (end_at) where released_at is null;
      create index exchange_ban_ip on exchange_ban (ip, start_at desc);
      create table exchange_protected_ip (
        ip varchar(49) primary key,
        note varchar(200) not null,
        added_at timestamptz(3) not null,
        added_by uuid,
        added_name varchar(60) not null
      );
    `);
    }
}

//# sourceMappingURL=17-bans.js.map