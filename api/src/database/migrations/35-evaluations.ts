import { Migration } from '@mikro-orm/migrations';
import { FLOW_COLUMNS } from './flow-columns.ts';

/**
 * 好差评 (01 §11.4): receptions that are evaluated like cases, invitations with single-use tickets, evaluations that nobody can change,
 * answers to them.
 */
export class Migration2026113035 extends Migration {
  override up(): void {
    this.addSql(`
      -- 接待登记 (01 §11.4): a service that is no case, evaluated like one.
      create table service_reception (
        id uuid primary key,
        created_at timestamptz(3) not null,
        org_id uuid not null references org (id),
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        org_name varchar(80) not null,
        reception_no varchar(20) not null constraint service_reception_no_unique unique,
        scene varchar(16) not null
          constraint service_reception_scene_known check (scene in ('WINDOW', 'PHONE', 'CONSULT', 'NO_APPLICATION')),
        received_on date not null,
        record_type varchar(40),
        record_id uuid,
        record_no varchar(50),
        case_id uuid,
        case_no varchar(22),
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        business_type varchar(12) not null,
        contact_cipher text,
        name_masked varchar(60) not null default '',
        phone_masked varchar(20) not null default '',
        invited boolean not null default false,
        received_by jsonb not null,
        phone_index char(64),
        constraint service_reception_about check ((record_type is null) = (record_id is null))
      );
      create index service_reception_org on service_reception (org_id, id desc);
      create index service_reception_district on service_reception (district_code, id desc);
      -- One record is served once a day in a scene by one receiver: nobody collects five stars by pressing the button again, nor is rated
      -- for what a colleague did.
      create unique index service_reception_once on service_reception (record_id, scene, received_on, org_id, (received_by ->> 'id'))
        where record_id is not null;
      create index service_reception_calls on service_reception ((received_by ->> 'id'), received_on) where record_id is null;
      -- In each office: what another office has registered is not to be learned from a refusal.
      create unique index service_reception_phone_once on service_reception (phone_index, scene, received_on, org_id)
        where record_id is null and phone_index is not null;
      create index service_reception_invited_phone on service_reception (phone_index, received_on, org_id) where invited`);
    this.addSql(`
      create table evaluation_invite (
        id uuid primary key,
        created_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        service_type varchar(10) not null
          constraint evaluation_invite_service_known check (service_type in ('case', 'subCase', 'reception')),
        service_id uuid not null,
        service_no varchar(50) not null,
        case_id uuid,
        case_no varchar(22),
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        business_type varchar(12) not null,
        scene varchar(16) not null,
        channel varchar(8) not null constraint evaluation_invite_channel_known check (channel in ('PAD', 'QR', 'PC', 'ALIPAY', 'SMS')),
        org_name varchar(80) not null,
        window_no varchar(20),
        staff jsonb not null default '[]',
        applicant_masked varchar(60) not null,
        created_by_id uuid,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3),
        -- The machine of the staff that made it does not follow it (R9.2.2); only a digest of it is kept.
        made_on char(64),
        constraint evaluation_invite_case_known check (service_type = 'reception' or case_id is not null)
      );
      create index evaluation_invite_service on evaluation_invite (service_type, service_id)`);
    this.addSql(`
      create table evaluation (
        id uuid primary key,
        created_at timestamptz(3) not null,
        org_id uuid not null,
        org_path varchar(200) collate "C" not null,
        district_code varchar(6) not null,
        service_type varchar(10) not null constraint evaluation_service_known check (service_type in ('case', 'subCase', 'reception')),
        service_id uuid not null,
        service_no varchar(50) not null,
        case_id uuid,
        case_no varchar(22),
        matter_code varchar(20) not null,
        matter_name varchar(80) not null,
        business_type varchar(12) not null,
        scene varchar(16) not null,
        channel varchar(8) not null constraint evaluation_channel_known check (channel in ('PAD', 'QR', 'PC', 'ALIPAY', 'SMS')),
        org_name varchar(80) not null,
        window_no varchar(20),
        staff jsonb not null default '[]',
        applicant_masked varchar(60) not null,
        evaluation_no varchar(20) not null constraint evaluation_no_unique unique,
        client_id uuid not null constraint evaluation_client_unique unique,
        input_digest char(64) not null,
        invite_id uuid not null constraint evaluation_invite_unique unique references evaluation_invite (id),
        grade smallint not null constraint evaluation_grade_range check (grade between 1 and 5),
        options jsonb not null default '[]',
        option_set integer not null,
        comment_cipher text,
        comment_masked varchar(1000) not null default '',
        anonymous boolean not null,
        device jsonb not null default '{}',
        device_at timestamptz(3),
        late boolean not null default false,
        clock_wrong boolean not null default false,
        submitted_at timestamptz(3) not null,
        received_at timestamptz(3) not null,
        published_at timestamptz(3),
        -- 代录 (01 §11.5): who of the staff wrote down what the applicant said.
        by_proxy_id uuid,
        by_proxy_name varchar(60),
        constraint evaluation_once unique (service_type, service_id),
        constraint evaluation_proxy_named check ((by_proxy_id is null) = (by_proxy_name is null)),
        constraint evaluation_case_known check (service_type = 'reception' or case_id is not null)
      );
      create index evaluation_city on evaluation (id desc);
      create index evaluation_city_time on evaluation (submitted_at, grade);
      create index evaluation_district on evaluation (district_code, id desc);
      create index evaluation_district_time on evaluation (district_code, submitted_at, grade);
      create index evaluation_org on evaluation (org_id, id desc);
      create index evaluation_org_time on evaluation (org_id, submitted_at, grade);
      create index evaluation_case on evaluation (case_id);
      -- One index has all that figures are told by or counted from (01 §11.8).
      create index evaluation_statistics
        on evaluation (submitted_at, district_code, org_id, matter_code, channel, grade, org_path, by_proxy_id, business_type, scene);
      -- 评价公示 (01 §11.2): with or without an answer, by matter and of ★1 and ★2 alone.
      create index evaluation_public_matter on evaluation (matter_code, id desc);
      create index evaluation_public_negative on evaluation (id desc) where grade <= 2`);
    this.addSql(`
      -- Nobody changes a grade, a comment or a time, whatever his rights (01 §11.7): the database itself refuses.
      create function evaluation_keep_as_given() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (to_jsonb(new) - 'published_at' = to_jsonb(old) - 'published_at'
                                 or only_rewrapped(to_jsonb(old), to_jsonb(new))) then
          return new;
        end if;
        raise exception 'an evaluation is kept as it was given' using errcode = 'restrict_violation';
      end $$`);
    this.addSql(`
      create trigger evaluation_keep_as_given before update or delete on evaluation
        for each row execute function evaluation_keep_as_given();
      create trigger evaluation_keep_all before truncate on evaluation for each statement execute function evaluation_keep_as_given()`);
    this.addSql(`
      create table evaluation_reply (${FLOW_COLUMNS},
        evaluation_id uuid not null references evaluation (id) constraint evaluation_reply_once unique,
        evaluation_no varchar(20) not null,
        matter_name varchar(80) not null,
        content varchar(500) not null,
        content_no integer not null default 1,
        author_id uuid not null,
        author_name varchar(60) not null,
        author_org_name varchar(80) not null,
        written_at timestamptz(3) not null,
        published_at timestamptz(3),
        decided_by_name varchar(60),
        decision_text varchar(500),
        -- The comment as the public reads it, without the applicant’s name (01 §11.6): the evaluation itself is kept as it was given.
        public_comment varchar(1000)
      );
      create index evaluation_reply_open on evaluation_reply (org_id, state) where state <> 'PUBLISHED';
      create index evaluation_reply_public on evaluation_reply (id desc) where state = 'PUBLISHED';
      create index evaluation_reply_public_org on evaluation_reply (org_id, id desc) where state = 'PUBLISHED'`);
  }
}
