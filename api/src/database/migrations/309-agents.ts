import { Migration } from '@mikro-orm/migrations';

/** 代办人: who acts for an applicant in a session, and by whom an application was handed in; both identities are kept (01 §9.3 no. 2). */
export class Migration20261126309 extends Migration {
  override up(): void {
    this.addSql(`alter table session add column agent_cipher text`);
    this.addSql(`
      alter table online_application
        add column agent_cipher text,
        add column agent_name_masked varchar(60),
        add column agent_id_no_masked varchar(20),
        add column agent_authorisation_no varchar(60)`);
  }
}
