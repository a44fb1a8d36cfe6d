import { Migration } from '@mikro-orm/migrations';

/** 材料库 (01 §10.5): what applicants keep to hand in again; and pictures that came from the album (01 §10.7). */
export class Migration20261126315 extends Migration {
  override up(): void {
    // That the file is there, its attachment sees to.
    this.addSql(`
      create table kept_material (
        id uuid primary key,
        created_at timestamptz(3) not null,
        applicant_id uuid not null references applicant (id),
        file_id uuid not null,
        constraint kept_material_once unique (applicant_id, file_id)
      )`);
    this.addSql('create index kept_material_file on kept_material (file_id)');
    this.addSql('create index kept_material_old on kept_material (created_at)');
    this.addSql('alter table attachment drop constraint attachment_source_check');
    this.addSql(`alter table attachment add constraint attachment_source_check
      check (source in ('UPLOAD', 'ELICENCE', 'SHARE', 'WINDOW_SCAN', 'PORTAL', 'ALBUM'))`);
  }
}
