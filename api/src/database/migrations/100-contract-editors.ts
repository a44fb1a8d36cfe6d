import { Migration } from '@mikro-orm/migrations';

/** Everybody who wrote in a contract's draft: none of them puts it into force (E-0004). */
export class Migration20261125100 extends Migration {
  override up(): void {
    this.addSql(`
      alter table feedback_contract
        alter column edited_by type uuid[] using case when edited_by is null then '{}'::uuid[] else array[edited_by] end,
        alter column edited_by set default '{}', alter column edited_by set not null`);
  }
}
