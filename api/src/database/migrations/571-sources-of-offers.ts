import { Migration } from '@mikro-orm/migrations';

/** An offer keeps every right that it was split from: it lapses when the last of them is gone (03 §40.3). */
export class Migration20261129571 extends Migration {
  override up(): void {
    this.addSql(`
      alter table role_upgrade_offer
        alter column split_from type text[] using case when split_from is null then '{}'::text[] else array[split_from::text] end,
        alter column split_from set default '{}',
        alter column split_from set not null`);
  }
}
