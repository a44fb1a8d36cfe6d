import { Migration } from '@mikro-orm/migrations';

/** 匿名评价 (01 §11.4): what follows from one leads to no case and no person. */
export class Migration20261126293 extends Migration {
  override up(): void {
    this.addSql(`alter table warning alter column case_id drop not null`);
    this.addSql(`update warning w set case_id = null, case_no = w.record_no, subject = '匿名用户', handler_id = null
        from negative_review n join evaluation e on e.id = n.evaluation_id
       where w.record_type = 'negativeReview' and w.record_id = n.id and e.anonymous`);
    this.addSql(`update negative_review n set applicant_masked = '匿名用户' from evaluation e
      where e.id = n.evaluation_id and e.anonymous`);
    this.addSql(`update outbox_message m set root_id = null, payload_masked = m.payload_masked - 'projNo' from evaluation e
      where m.record_type = 'evaluation' and m.record_id = e.id and e.anonymous`);
  }
}
