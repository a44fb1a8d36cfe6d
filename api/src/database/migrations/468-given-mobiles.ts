import { Migration } from '@mikro-orm/migrations';

/** The number that the applicant's side gave, kept once the window has put another into the form (01 §10.3 no. 8). */
export class Migration20261127468 extends Migration {
  override up(): void {
    this.addSql(`alter table one_thing_case add column given_mobile_cipher text`);
  }
}
