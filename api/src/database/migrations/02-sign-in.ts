import { Migration } from '@mikro-orm/migrations';

/** Sessions, attempts to sign in, and the sign-ins at the city’s identity provider that have been used up (03 §40.2; 02 §5.2, A10). */
export class Migration2026113002 extends Migration {
  override up(): void {
    this.addSql(`
      create table session (
        id uuid primary key,
        user_id uuid not null constraint session_user_fk references user_account (id),
        token_hash char(64) not null constraint session_token_key unique,
        stage varchar(15) not null constraint session_stage_known check (stage in ('ACTIVE','PASSWORD','SECOND_FACTOR','ENROLMENT')),
        client varchar(20) not null,
        ip varchar(45) not null,
        created_at timestamptz(3) not null,
        last_seen_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        second_factor_at timestamptz(3),
        offered_key char(130),
        offered_certificate text,
        ended_at timestamptz(3),
        end_reason varchar(30),
        idle_minutes smallint,
        proved_at timestamptz(3),
        -- 实名级别 (01 §9.3) belongs to the sign-in, not to the account.
        auth_level smallint check (auth_level between 1 and 3),
        -- Who acts for an applicant (代办人): both identities are kept (01 §9.3 no. 2).
        agent_cipher text
      );
      create index session_open on session (user_id) where ended_at is null;
      create index session_age on session (created_at)`);
    this.addSql(`
      create table sign_in_challenge (
        id uuid primary key,
        session_id uuid not null constraint sign_in_challenge_session_fk references session (id) on delete cascade,
        challenge jsonb not null,
        public_key char(130) not null,
        created_at timestamptz(3) not null,
        answered_at timestamptz(3)
      );
      create index sign_in_challenge_session on sign_in_challenge (session_id)`);
    this.addSql(`
      create table sign_in_attempt (
        id uuid primary key,
        login_name varchar(32) not null,
        at timestamptz(3) not null,
        ip varchar(45) not null,
        result varchar(10) not null constraint sign_in_attempt_result_known check (result in ('FAILED','WRONG','PASSED','SUCCESS','RELEASED')),
        locked_until timestamptz(3),
        network varchar(45)
      );
      create index sign_in_attempt_login on sign_in_attempt (login_name, at desc);
      create index sign_in_attempt_age on sign_in_attempt (at);
      -- Failures are counted by network; rows without one by their address.
      create index sign_in_attempt_network on sign_in_attempt ((coalesce(network, ip)), at desc) where result in ('FAILED','WRONG')`);
    this.addSql(`
      create table used_real_name_flow (
        state_hash char(64) primary key,
        used_at timestamptz(3) not null
      );
      create index used_real_name_flow_time on used_real_name_flow (used_at)`);
  }
}
