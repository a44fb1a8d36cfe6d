import { Migration } from '@mikro-orm/migrations';

/** 评价邀请 (R9.2.2): the machine of the staff that made an invitation does not follow it; only a digest of it is kept. */
export class Migration20261126294 extends Migration {
  override up(): void {
    this.addSql(`alter table evaluation_invite add column made_on char(64)`);
  }
}
