import { Migration } from '@mikro-orm/migrations';

/** Whose an e-licence is and of when stays with its file: kept in 材料库 and handed in again it is still a reference to the licence library (01 §9.4 page 3, §10.5). */
export class Migration20261126380 extends Migration {
  override up(): void {
    this.addSql(`create table obtained_licence (
      file_id uuid primary key references stored_file (id) on delete cascade,
      material_code varchar(40) not null,
      issuer varchar(60) not null,
      issued_at timestamptz,
      fetched_at timestamptz not null
    )`);
  }
}
