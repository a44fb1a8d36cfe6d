import { Migration } from '@mikro-orm/migrations';

/** Widens a format of 一件事编号 that was saved with too few digits. */
export const WIDEN_CASE_NUMBERS = `
  update parameter_value p
     set value = jsonb_set(p.value, '{digits}', to_jsonb(l.least)), version = p.version + 1
    from (values ('MONTH', 6), ('YEAR', 7)) as l (period, least)
   where p.code = 'case.noFormat' and p.value ->> 'period' = l.period and (p.value ->> 'digits')::int < l.least`;

/** `case.noFormat`: a monthly count has at least six digits, a yearly one seven; what was saved with fewer is widened and stays in force. */
export class Migration20261129535 extends Migration {
  override up(): void {
    this.addSql(WIDEN_CASE_NUMBERS);
  }
}
