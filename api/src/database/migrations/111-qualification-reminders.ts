import { Migration } from '@mikro-orm/migrations';

/** Which reminders of a qualification's last day were sent (02 BR14-1), so that no night tells anybody twice. */
export class Migration20261126111 extends Migration {
  override up(): void {
    this.addSql(`
      create table training_qualification_reminder (
        qualification_id uuid not null references training_qualification (id),
        days integer not null,
        sent_at timestamptz(3) not null,
        primary key (qualification_id, days)
      )`);
  }
}
