import { Migration } from '@mikro-orm/migrations';

/** 请评价 stands at 线下事项 too (01 §11.5 "from any business screen"). */
export class Migration20261129551 extends Migration {
  override up(): void {
    this.addSql(`
      alter table pad_call
        drop constraint pad_call_screen_known,
        add constraint pad_call_screen_known check (screen in
          ('CASE', 'REGISTER', 'ACCEPT', 'SUB_CASE', 'OFFLINE', 'FINISH', 'BATCH', 'RECEPTION', 'ENROLMENT', 'CANDIDATE'))`);
  }
}
