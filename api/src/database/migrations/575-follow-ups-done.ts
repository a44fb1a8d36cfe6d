import { Migration } from '@mikro-orm/migrations';

/**
 * Closes the to-dos of forced finishes whose every end says that its follow-up is done, as the last of the registrations should have: two of them at
 * once each took the other's for open and left the to-dos standing. A case with an end still to be followed up keeps its to-dos.
 */
export const CLOSE_DONE_FOLLOW_UPS = `
  update task k
     set closed_at = done.at, closed_by = done.by
    from (select case_id, max(followed_up_at) as at, (array_agg(followed_up_by order by followed_up_at desc, id desc))[1] as by
            from forced_finish_request
           where state = 'APPROVED' and cardinality(follow_ups) > 0
           group by case_id
          having bool_and(followed_up_at is not null)) done
   where k.record_type = 'case' and k.record_id = done.case_id and k.kind = 'FORCED_FOLLOW_UP' and k.closed_at is null and k.created_at <= done.at`;

/** To-dos of 登记后续完成 that stayed open though all of it was registered (01 §6.8). */
export class Migration20261129575 extends Migration {
  override up(): void {
    this.addSql(CLOSE_DONE_FOLLOW_UPS);
  }
}
