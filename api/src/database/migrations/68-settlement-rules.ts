import { Migration } from '@mikro-orm/migrations';

/** By what an application for subsidies is settled is kept with it: a parameter holds for new objects only (02 §4). */
export class Migration2026113068 extends Migration {
  override up(): void {
    // What was made before was settled by the defaults of 02 §4.
    this.addSql(`
      alter table subsidy_application add column rules jsonb not null default
        '{"incompletePays":{"TRAIN":false,"CERT":false,"LODGE":false,"LIVING":false},"livingDayPct":50,"split":"by_trainee_district","twoHands":false}'`);
  }
}
