import { Migration } from '@mikro-orm/migrations';
/** Contracts on trial keep what they found wrong (01 §3.3); messages that found no case are found again when their case is there. */ export class Migration2026112472 extends Migration {
    up() {
        this.addSql(`alter table feedback_message add column person_key char(64)`);
        for (const column of [
            'bj_no',
            'case_no',
            'person_key'
        ]){
            this.addSql(`create index feedback_message_waiting_${column} on feedback_message (${column}) where state = 'UNMATCHED'`);
        }
        this.addSql(`
      create table feedback_trial_check (
        id uuid primary key,
        contract_id uuid not null references feedback_contract (id),
        message_id varchar(64) not null,
        feedback_type varchar(12),
        faults text[] not null,
        checked_at timestamptz(3) not null
      )`);
        this.addSql(`create index feedback_trial_check_contract on feedback_trial_check (contract_id, id)`);
    }
}

//# sourceMappingURL=72-feedback-trial.js.map