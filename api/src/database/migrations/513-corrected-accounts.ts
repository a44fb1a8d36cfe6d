import { Migration } from '@mikro-orm/migrations';

/** An account that the window has corrected waits for the person (01 §13.5), also where no agent had named one before. */
export class Migration20261127513 extends Migration {
  override up(): void {
    this.addSql(`
      alter table account_confirmation
        alter column agent_name_masked drop not null,
        alter column authorisation_no drop not null,
        add constraint account_confirmation_agent_known check (named_by <> 'AGENT' or agent_name_masked is not null)`);
  }
}
