import { Migration } from '@mikro-orm/migrations';
/** What the exchange log tells of a call beyond its address: four times, what was distributed, whom it was about (03 §38). */ export class Migration2026112411 extends Migration {
    up() {
        this.addSql(`
      alter table exchange_call_log
        add column request_out_at timestamptz(3),
        add column response_in_at timestamptz(3),
        add column response_out_at timestamptz(3),
        add column distribution_id uuid,
        add column distribution_version integer,
        add column channel_id uuid,
        add column channel_version integer,
        add column source_id uuid,
        add column entry_id uuid,
        add column batch_no varchar(40),
        add column operator_id uuid,
        add column operator_name varchar(60),
        add column purpose varchar(200),
        add column query_keys text[],
        add column subjects text[],
        add column subject_count integer not null default 0,
        add column fields_returned text[],
        add column row_count integer not null default 0,
        add column succeeded boolean not null default false,
        add column response_digest char(64),
        add column upstream_status integer,
        add column retries integer not null default 0,
        add column sig_key_id varchar(64),
        add column node_id varchar(60)`);
    }
}

//# sourceMappingURL=11-exchange-log.js.map