import { Migration } from '@mikro-orm/migrations';

/** Of whom the discharge system does not say any more what the mirror holds (02 §2.11 J4, §12.3). */
export class Migration20261126212 extends Migration {
  override up(): void {
    this.addSql(`
      alter table training_identity
        add column doubt varchar(10) check (doubt in ('MISSING', 'BAD')),
        add column doubt_since timestamptz(3),
        add column doubt_reason varchar(200),
        add column kept_at timestamptz(3),
        add column kept_by_name varchar(60),
        add column kept_reason varchar(500)`);
    this.addSql(`create index training_identity_doubt on training_identity (id) where doubt is not null`);
    this.addSql(`alter table training_identity_sync add column missing integer not null default 0`);
  }
}
