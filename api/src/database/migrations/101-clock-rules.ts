import { Migration } from '@mikro-orm/migrations';

/** From when a limit counts and in which states its clock stands still (01 §6.3 clockStart, pauseOn); null = as the flow has it. */
export class Migration20261125101 extends Migration {
  override up(): void {
    this.addSql(`
      alter table time_limit_rule
        add column clock_start varchar(8)
          constraint time_limit_rule_clock_start_known check (clock_start in ('ENTER', 'ACCEPT', 'SUBMIT')),
        add column pause_on text[]
          constraint time_limit_rule_pause_on_known check (pause_on <@ array['SUPPLEMENT', 'SUSPENDED'])`);
    this.addSql(`alter table flow_timer add column pause_on text[]`);
    this.addSql(`alter table flow_timer alter column rule_text type varchar(120)`);
    // A stage may run on while the record is in 补正, which has a clock of its own: one armed timer of each step.
    this.addSql(`drop index flow_timer_one_armed`);
    this.addSql(`
      create unique index flow_timer_one_armed on flow_timer (record_id, kind, stage)
        where closed_at is null and due_at is not null`);
  }
}
