import { Migration } from '@mikro-orm/migrations';

/** 结果文件放回 (01 §3.7): when the result of a file was put back into the partner's folder, or why it could not be. */
export class Migration20261126260 extends Migration {
  override up(): void {
    this.addSql(`
      alter table exchange_intake
        add column result_returned_at timestamptz,
        add column result_fault varchar(500)`);
  }
}
