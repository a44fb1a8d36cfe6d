import { Migration } from '@mikro-orm/migrations';

/** 阅卷记录 with what was read for how long (02 §10.3): a part of the form or a file of it, its seconds and the pages that were on display. */
export class Migration20261126372 extends Migration {
  override up(): void {
    this.addSql(`
      alter table review_material_view
        add column file_id uuid references stored_file (id),
        add column seconds integer not null default 0 check (seconds >= 0),
        add column pages integer check (pages > 0),
        add column noted_at timestamptz(3)`);
  }
}
