import { Migration } from '@mikro-orm/migrations';

/** To whom an application belongs: an organisation, or nobody but the city; statistics and log are read through it (ADR 0012). */
export class Migration2026112580 extends Migration {
  override up(): void {
    this.addSql(`alter table exchange_app add column org_id uuid references org`);
  }
}
