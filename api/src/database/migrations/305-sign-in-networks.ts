import { Migration } from '@mikro-orm/migrations';

/** Failures to sign in are counted by network; rows without one, of before and of nodes that are not upgraded yet, by their address. */
export class Migration20261126305 extends Migration {
  override up(): void {
    this.addSql(`alter table sign_in_attempt add column network varchar(45)`);
    this.addSql(`drop index sign_in_attempt_address`);
    this.addSql(
      `create index sign_in_attempt_network on sign_in_attempt ((coalesce(network, ip)), at desc) where result = 'FAILED'`,
    );
  }
}
