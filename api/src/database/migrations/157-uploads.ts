import { Migration } from '@mikro-orm/migrations';

/** Uploads that go on after an interruption (02 §2.6): what is under way, and the sealed pieces that have come. */
export class Migration20261126157 extends Migration {
  override up(): void {
    this.addSql(`
      create table upload (
        id uuid primary key,
        created_at timestamptz(3) not null,
        touched_at timestamptz(3) not null,
        owner_id varchar(60) not null,
        name varchar(120) not null,
        material_code varchar(60),
        size bigint not null check (size > 0),
        received bigint not null default 0,
        file_id uuid,
        check (received between 0 and size)
      )`);
    this.addSql(`create index upload_owner on upload (owner_id) where file_id is null`);
    this.addSql(`create index upload_touched on upload (touched_at)`);
    this.addSql(`
      create table upload_piece (
        id uuid primary key,
        upload_id uuid not null references upload (id) on delete cascade,
        starts_at bigint not null,
        bytes integer not null,
        constraint upload_piece_place unique (upload_id, starts_at)
      )`);
  }
}
