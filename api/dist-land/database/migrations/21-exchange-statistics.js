import { Migration } from '@mikro-orm/migrations';
/** Roll-up of the exchange log by hour and by day (03 §37); statistics read nothing else. */ export class Migration2026112421 extends Migration {
    up() {
        this.addSql(`
      create table exchange_stat (
        grain varchar(4) not null,
        starts_at timestamptz(3) not null,
        direction varchar(3) not null,
        app_id varchar(60) not null,
        channel_id uuid,
        source_id uuid,
        calls integer not null,
        ok integer not null,
        denied integer not null,
        errors integer not null,
        row_count bigint not null,
        bytes_in bigint not null,
        bytes_out bigint not null,
        p50_ms integer not null,
        p95_ms integer not null,
        latency integer[] not null,
        codes jsonb not null,
        subjects bytea not null,
        rolled_at timestamptz(3) not null,
        constraint exchange_stat_grain check (grain in ('HOUR', 'DAY'))
      );
      create index exchange_stat_time on exchange_stat (grain, starts_at);
    `);
    }
}

//# sourceMappingURL=21-exchange-statistics.js.map