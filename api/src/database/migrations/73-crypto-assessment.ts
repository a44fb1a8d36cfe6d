import { Migration } from '@mikro-orm/migrations';

/** 密评自查 (04 §9): what was judged of every object, each judgement beside those before it. */
export class Migration2026113073 extends Migration {
  override up(): void {
    this.addSql(`
      create table crypto_assessment (
        id uuid primary key,
        unit varchar(10) not null,
        revision integer not null check (revision > 0),
        applies boolean not null,
        effective boolean not null,
        algorithm boolean not null,
        key_safe boolean not null,
        fulfilment varchar(10) not null constraint crypto_assessment_fulfilment_known check (fulfilment in ('FULL','PART','NONE')),
        evidence varchar(500) not null,
        gap varchar(500) not null,
        judged_at timestamptz(3) not null,
        judged_by uuid not null,
        judged_by_name varchar(60) not null,
        constraint crypto_assessment_once unique (unit, revision)
      )`);
  }
}
