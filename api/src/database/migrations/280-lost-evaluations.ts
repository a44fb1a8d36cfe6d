import { Migration } from '@mikro-orm/migrations';

/** 未能上传的评价 (01 §11.5): a review out of a pad's queue that was not taken leaves a row among 跳转异常, once, without its content. */
export class Migration20261126280 extends Migration {
  override up(): void {
    this.addSql(`alter table jump_error alter column call_id drop not null, alter column invite_id drop not null,
      alter column screen drop not null, add column client_id uuid`);
    this.addSql(`create unique index jump_error_lost on jump_error (client_id) where client_id is not null`);
    this.addSql(`create index jump_error_call on jump_error (call_id)`);
    this.addSql(`create index jump_error_pad_lost on jump_error (pad_id, at) where client_id is not null`);
  }
}
