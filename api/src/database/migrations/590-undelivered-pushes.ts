import { Migration } from '@mikro-orm/migrations';

/** 推送未成功 finds what waits for another try as well as what failed (01 §7.8): the index of the one serves both. */
export class Migration20261129590 extends Migration {
  override up(): void {
    this.addSql(`drop index if exists sub_case_push_failed`);
    this.addSql(
      `create index sub_case_push_undelivered on sub_case (case_id) where library_sync in ('FAILED', 'RETRY')`,
    );
  }
}
