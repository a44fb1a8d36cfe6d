import { Migration } from '@mikro-orm/migrations';

/** When the process of a run was last seen alive, so that the runs of a killed one are closed within the minute. */
export class Migration20261130601 extends Migration {
  override up(): void {
    this.addSql('alter table job_run add column alive_at timestamptz(3) not null default clock_timestamp()');
    this.addSql(`create index job_run_running on job_run (alive_at) where outcome = 'RUNNING'`);
  }
}
