import { Migration } from '@mikro-orm/migrations';

/**
 * Runs of the tools for historic data beside their batches: what the list was made of, its part in each district, and where each case and
 * sub-case stood before and after. Kept for 30 years (01 §7.6 no. 8): nothing deletes from these tables.
 */
export class Migration2026113029 extends Migration {
  override up(): void {
    this.addSql(`
      create table historic_run (
        batch_id uuid primary key references batch (id),
        tool varchar(10) not null check (tool in ('RETURN', 'FINISH')),
        criteria jsonb not null,
        reason_code varchar(20) not null,
        reason_text varchar(500),
        notify boolean not null,
        sub_cases integer not null
      )`);
    this.addSql(`
      create table historic_place (
        batch_id uuid not null references historic_run (batch_id),
        district_code varchar(6) not null,
        cases integer not null,
        primary key (batch_id, district_code)
      )`);
    this.addSql(`
      create table historic_result (
        batch_id uuid not null references historic_run (batch_id),
        case_id uuid not null,
        record_id uuid not null,
        record_no varchar(60) not null,
        subject varchar(80) not null,
        from_state varchar(40) not null,
        to_state varchar(40) not null,
        event_seq integer,
        primary key (batch_id, case_id, record_id)
      )`);
  }
}
