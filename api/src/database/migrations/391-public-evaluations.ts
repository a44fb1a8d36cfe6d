import { Migration } from '@mikro-orm/migrations';

/** 评价公示 (01 §11.2): evaluations are public with or without an answer, by matter and of ★1 and ★2 alone. */
export class Migration20261126391 extends Migration {
  override up(): void {
    this.addSql(`drop index evaluation_public_matter`);
    this.addSql(`create index evaluation_public_matter on evaluation (matter_code, id desc)`);
    this.addSql(`create index evaluation_public_negative on evaluation (id desc) where grade <= 2`);
  }
}
