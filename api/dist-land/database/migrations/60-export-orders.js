import { Migration } from '@mikro-orm/migrations';
/** Exports beyond what one answer may carry (00-common "exports"): who makes the file now, how far it is, what it rests on, how long it is kept. */ export class Migration2026112460 extends Migration {
    up() {
        this.addSql(`
      alter table export_order
        add column filter_words varchar(1000) not null,
        add column plain boolean not null,
        add column request_digest char(64) not null,
        add column rows_expected integer not null,
        add column rows_written integer not null default 0,
        add column attempts smallint not null default 0,
        add column runner uuid,
        add column lease_until timestamptz(3),
        add column file_id uuid,
        add column scope_digest char(64),
        add column expires_at timestamptz(3),
        add column ip varchar(45) not null,
        add column trace_id varchar(64) not null,
        add column started_at timestamptz(3),
        add column updated_at timestamptz(3) not null`);
        this.addSql(`alter table export_order drop constraint export_order_state_check`);
        this.addSql(`
      alter table export_order add constraint export_order_state
        check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED'))`);
        this.addSql(`create unique index export_order_one_at_once on export_order (owner_id, kind) where state in ('WAITING', 'RUNNING')`);
        this.addSql(`create index export_order_under_way on export_order (updated_at) where state in ('WAITING', 'RUNNING')`);
        this.addSql(`drop index export_order_kept`);
        this.addSql(`create index export_order_kept on export_order (expires_at) where state = 'READY'`);
        this.addSql(`create index export_order_ended on export_order (finished_at) where state in ('FAILED', 'CANCELLED', 'EXPIRED')`);
    }
}

//# sourceMappingURL=60-export-orders.js.map