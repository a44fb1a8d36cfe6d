import { Migration } from '@mikro-orm/migrations';

/**
 * 好差评统计 (01 §11.8): one index has all that figures are told by or counted from. Of its two former versions, which came in no certain order,
 * one knew the channel and the other who wrote for somebody else.
 */
export class Migration20261126346 extends Migration {
  override up(): void {
    this.addSql(`drop index evaluation_statistics`);
    this.addSql(`create index evaluation_statistics
      on evaluation (submitted_at, district_code, org_id, matter_code, channel, grade, org_path, by_proxy_id, business_type, scene)`);
  }
}
