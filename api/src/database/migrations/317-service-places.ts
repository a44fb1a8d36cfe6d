import { Migration } from '@mikro-orm/migrations';

/** 服务网点 (01 §10.5): where the service centres are, when they are open, how they are reached. */
export class Migration20261126317 extends Migration {
  override up(): void {
    this.addSql(`
      create table service_place (
        org_id uuid primary key references org (id),
        version integer not null default 1,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        address varchar(120) not null,
        phone varchar(30) not null,
        hours varchar(120) not null,
        longitude numeric(9, 6),
        latitude numeric(9, 6),
        shown boolean not null,
        constraint service_place_point check ((longitude is null) = (latitude is null))
      )`);
  }
}
