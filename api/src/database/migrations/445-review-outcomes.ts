import { Migration } from '@mikro-orm/migrations';

/**
 * What a review has come to, beside whether it was passed (02 §9.5 BR17-7, BR17-13): a project over the pass line that the quota left out is not one
 * that failed, and its institution may read so. Of earlier reviews the result that is kept tells it.
 */
export class Migration20261127445 extends Migration {
  override up(): void {
    this.addSql(`
      alter table project_application add column review_outcome text
        check (review_outcome in ('PASS', 'FAIL', 'NOT_SELECTED'))`);
    this.addSql(`
      update project_application a set review_outcome = case
          when a.passed then 'PASS'
          when exists (select 1 from review_batch_project p join review_result r on r.batch_project_id = p.id
                        where p.application_id = a.id and p.batch_id = a.review_batch_id
                          and (r.outcome = 'NOT_SELECTED' or r.outcome = 'TIE_PENDING' and r.decision = 'NOT_SELECTED')) then 'NOT_SELECTED'
          else 'FAIL' end
       where a.passed is not null`);
  }
}
