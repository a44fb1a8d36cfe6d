import { Migration } from '@mikro-orm/migrations';

/** Frozen versions of lists that went upward (03 C-15): written once, never changed. */
export class Migration2026113060 extends Migration {
  override up(): void {
    this.addSql(`
      create table list_version (
        id uuid primary key,
        record_type varchar(40) not null,
        record_id uuid not null,
        n integer not null check (n > 0),
        -- Of the record as the list was frozen: whoever has seen an older one has not seen this list.
        record_version integer not null,
        fields jsonb not null,
        rows jsonb not null,
        digest char(64) not null,
        row_count integer not null check (row_count >= 0),
        total numeric(14,2),
        frozen_by varchar(60) not null,
        frozen_at timestamptz(3) not null,
        row_mac varchar(120) not null default '',
        constraint list_version_n unique (record_type, record_id, n)
      )`);
    this.addSql(`
      create trigger list_version_append_only before update on list_version for each row execute function refuse_all_but_code();
      create trigger list_version_no_delete before delete on list_version for each row execute function refuse_change();
      create trigger list_version_no_truncate before truncate on list_version for each statement execute function refuse_change()`);
  }
}
