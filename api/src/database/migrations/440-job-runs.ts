import { Migration } from '@mikro-orm/migrations';

/** 后台任务 (02 §2.11): each run of a scheduled job, with what it has done or why it failed. */
export class Migration20261127440 extends Migration {
  override up(): void {
    this.addSql(`
      create table job_run (
        id uuid primary key,
        job varchar(80) not null,
        started_at timestamptz(3) not null,
        ended_at timestamptz(3),
        outcome varchar(10) not null check (outcome in ('RUNNING', 'DONE', 'FAILED')),
        error varchar(300),
        counts jsonb not null default '{}',
        begun_by varchar(60)
      )`);
    this.addSql(`create index job_run_job on job_run (job, id desc)`);
  }
}
