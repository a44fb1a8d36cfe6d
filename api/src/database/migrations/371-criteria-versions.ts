import { Migration } from '@mikro-orm/migrations';

/**
 * A review batch names the version of 评分标准 that it has chosen and keeps its scale and veto grounds beside the criteria (02 §9.3, ADR 0026).
 * Batches of before wrote their own criteria, on the one scale and with the two grounds there were.
 */
export class Migration20261126371 extends Migration {
  override up(): void {
    this.addSql(`
      alter table review_batch
        add column criteria_version integer,
        add column score_max integer not null default 100 check (score_max > 0),
        add column score_step numeric(2,1) not null default 0.5 check (score_step > 0),
        add column veto_grounds text[] not null default '{资质造假,安全隐患}'`);
    this.addSql(`
      alter table review_batch
        alter column score_max drop default,
        alter column score_step drop default,
        alter column veto_grounds drop default`);
  }
}
