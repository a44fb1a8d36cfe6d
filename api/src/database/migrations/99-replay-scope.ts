import { Migration } from '@mikro-orm/migrations';

/** What a replay's rows rest on: they are shown only while its starter still sees exactly that. */
export class Migration2026112599 extends Migration {
  override up(): void {
    this.addSql(`alter table rule_replay add column scope_digest char(64)`);
  }
}
