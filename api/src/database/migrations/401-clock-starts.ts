import { Migration } from '@mikro-orm/migrations';

/**
 * From when each clock counts (01 §6.3 clockStart), so that a recount knows which clocks a changed start concerns; null = as the flow has it.
 * Clocks of before say it in their rule's text alone.
 */
export class Migration20261126401 extends Migration {
  override up(): void {
    this.addSql(`alter table flow_timer add column clock_start varchar(8)`);
    this.addSql(`
      update flow_timer set clock_start = case when rule_text like '%自提交起算%' then 'SUBMIT'
                                               when rule_text like '%自接件起算%' then 'ACCEPT' else 'ENTER' end
       where closed_at is null and rule_text like '%起算%'`);
  }
}
