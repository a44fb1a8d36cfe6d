import { Migration } from '@mikro-orm/migrations';

/** A hit may be upon what 安置系统 shows, of which there is no case here (01 §4.7): then it names the record there. */
export class Migration2026112598 extends Migration {
  override up(): void {
    this.addSql(`
      alter table duplicate_hit alter column matched_case_id drop not null, alter column matched_sub_case_id drop not null,
        add column matched_ref varchar(40),
        drop constraint duplicate_hit_rule_known,
        add constraint duplicate_hit_rule_known
          check (match_rule in ('SAME_ID18', 'ID15_18', 'SAME_PERSON_OTHER_ID', 'REPORTED_ELSEWHERE')),
        add constraint duplicate_hit_matched check ((matched_sub_case_id is null) = (match_rule = 'REPORTED_ELSEWHERE')
          and (matched_sub_case_id is null) = (matched_case_id is null)
          and (matched_sub_case_id is null) = (matched_ref is not null)),
        add constraint duplicate_hit_elsewhere_is_info check (match_rule <> 'REPORTED_ELSEWHERE' or severity = 'INFO')`);
  }
}
