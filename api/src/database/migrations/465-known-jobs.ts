import { Migration } from '@mikro-orm/migrations';

/** Since when a scheduled job is part of the product: one that a later release brings is not late before its first time has come. */
export class Migration20261127465 extends Migration {
  override up(): void {
    this.addSql('create table job_known (job varchar(80) primary key, known_at timestamptz(3) not null)');
    this.addSql('insert into job_known (job, known_at) select job, min(started_at) from job_run group by job');
  }
}
