import { Migration } from '@mikro-orm/migrations';

/**
 * Lists sorted by the heads of their columns (ADR 0019): `pinyin` is the order in which Chinese names stand, by their sound, wherever the
 * database knows it; another one sorts them by their characters. Of these lists only that of enrolments is long enough to need an index, by district; for the whole city there is one.
 */
export class Migration20261127490 extends Migration {
  override up(): void {
    this.addSql(`
      do $$ begin
        if exists (select 1 from pg_collation where collname = 'zh-x-icu') then
          create collation pinyin from "zh-x-icu";
        else
          create collation pinyin from "C";
        end if;
      end $$`);
    this.addSql(
      `create index training_enrolment_district_applied on training_enrolment (district_code, applied_at, id)`,
    );
  }
}
