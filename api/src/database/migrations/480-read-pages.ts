import { Migration } from '@mikro-orm/migrations';

/** 阅卷记录 page by page: how long each page of a document has been before the expert who opened it (02 §10.3). */
export class Migration20261127480 extends Migration {
  override up(): void {
    this.addSql(`
      create table review_page_view (
        view_id uuid not null references review_material_view (id),
        page integer not null check (page > 0),
        seconds integer not null check (seconds > 0),
        primary key (view_id, page)
      )`);
  }
}
