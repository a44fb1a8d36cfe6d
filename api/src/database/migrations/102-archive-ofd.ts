import { Migration } from '@mikro-orm/migrations';

/** The OFD of an archive's package, beside its PDF (01 §2.10, §6.9). */
export class Migration20261125102 extends Migration {
  override up(): void {
    this.addSql(`alter table electronic_archive add column ofd_file_id uuid`);
  }
}
