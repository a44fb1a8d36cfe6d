import { Migration } from '@mikro-orm/migrations';

/** Channel, education and emergency contact of an enrolment (02 §5.3); who enrolled somebody on his behalf (§5.2). */
export class Migration20261126213 extends Migration {
  override up(): void {
    this.addSql(`
      alter table training_enrolment
        add column channel varchar(1) not null default '1' check (channel in ('1', '2', '3')),
        add column education varchar(2),
        add column emergency_name text,
        add column emergency_name_masked varchar(60),
        add column emergency_phone text,
        add column emergency_phone_masked varchar(20),
        add column enrolled_by_name varchar(60),
        add column enrolled_by_org varchar(100)`);
    this.addSql(`create index training_enrolment_channel on training_enrolment (channel, id desc)`);
  }
}
