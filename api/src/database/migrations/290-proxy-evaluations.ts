import { Migration } from '@mikro-orm/migrations';

/** 代录 (01 §11.5): an evaluation says itself whether a member of staff wrote down what the applicant said, and who. */
export class Migration20261126290 extends Migration {
  override up(): void {
    this.addSql(`alter table evaluation add column by_proxy_id uuid, add column by_proxy_name varchar(60),
      add constraint evaluation_proxy_named check ((by_proxy_id is null) = (by_proxy_name is null))`);
    // The guard against changes stands aside for this one: what the call knew alone is put where it belongs.
    this.addSql(`alter table evaluation disable trigger evaluation_keep_as_given`);
    this.addSql(`update evaluation e set by_proxy_id = k.called_by_id, by_proxy_name = k.by_proxy_name from pad_call k
      where k.by_proxy_name is not null and k.evaluation_no = e.evaluation_no`);
    this.addSql(`alter table evaluation enable trigger evaluation_keep_as_given`);
    // Statistics count proxies too, still without reading the evaluations themselves (01 §11.8).
    this.addSql(`drop index evaluation_statistics`);
    this.addSql(`create index evaluation_statistics
      on evaluation (submitted_at, district_code, org_id, matter_code, grade, org_path, by_proxy_id)`);
  }
}
