import { Migration } from '@mikro-orm/migrations';

/** A telephone number is registered once a day and scene in each office: what another office has registered is not to be learned from a refusal. */
export class Migration20261127452 extends Migration {
  override up(): void {
    this.addSql(`drop index service_reception_phone_once`);
    this.addSql(`
      create unique index service_reception_phone_once on service_reception (phone_index, scene, received_on, org_id)
        where record_id is null and phone_index is not null`);
    this.addSql(`drop index service_reception_invited_phone`);
    this.addSql(`
      create index service_reception_invited_phone on service_reception (phone_index, received_on, org_id) where invited`);
  }
}
