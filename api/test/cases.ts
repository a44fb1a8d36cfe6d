import { rows, run, sql } from '../src/database/sql.ts';
import { demoAccount } from '../src/domains/cases/application/demo-applicants.ts';
import { buildApplication } from '../src/domains/cases/application/index.ts';
import { checkApplicationForm } from '../src/domains/cases/registration/check-application.ts';
import { createCase } from '../src/domains/cases/registration/create-case.ts';
import { findAcceptingCentre } from '../src/domains/cases/registration/placement.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';

export interface BuiltCase {
  id: string;
  caseNo: string;
  version: number;
  subCases: { id: string; bjNo: string; matterCode: string; state: string; version: number }[];
}

export interface CaseOptions {
  /** Which of the endless fictional persons. */
  n?: number;
  /** District that takes the case; 虹口区 unless said. */
  region?: string;
  street?: string | null;
  /** Keeps only these matters of the bundle. */
  only?: readonly string[];
  form?: Readonly<Record<string, unknown>>;
}

let counter = 1000;

/** A submitted case in 待预审, as the portal would have brought it. */
export async function buildCase(ctx: Ctx, options: CaseOptions = {}): Promise<BuiltCase> {
  counter += 1;
  const region = options.region ?? '310109';
  const base = buildApplication(options.n ?? counter).form;
  // Kept only where a matter pays money.
  const bank = { bankName: '示范银行上海分行', bankAccount: demoAccount(counter) };
  const party = { political: '01', partyMember: 'Y', partyOrg: '某部党支部', partyTransferTo: '某街道党支部' };
  const id = await transaction(ctx, async (tx) => {
    const { form, version, oldIdNo } = await checkApplicationForm(
      tx,
      {
        ...bank,
        ...base,
        ...party,
        placementRegion: region,
        ...options.form,
      },
      'BEGINS',
    );
    const created = await createCase(tx, {
      form,
      formVersion: version,
      oldIdNo,
      channel: 'PC_YWTB',
      centre: await findAcceptingCentre(tx, region, options.street),
      placementStreet: options.street ?? null,
      applicationNo: `TEST-${counter}-${Math.random().toString(36).slice(2)}`,
      attachments: [],
      submit: true,
    });
    return created.id;
  });
  if (options.only) await keepOnly(ctx, id, options.only);
  return readBuilt(ctx, id);
}

/** Removes the other matters as if the bundle rules had never chosen them. */
async function keepOnly(ctx: Ctx, caseId: string, codes: readonly string[]): Promise<void> {
  const others = sql`select id from sub_case where case_id = ${caseId} and not matter_code = any(${[...codes]}::text[])`;
  await run(ctx, sql`delete from outbox_message where record_id in (${others})`);
  await run(ctx, sql`delete from flow_timer where record_id in (${others})`);
  await run(ctx, sql`delete from flow_watch where record_id in (${others})`);
  await run(ctx, sql`delete from sub_case where id in (${others})`);
}

/** The case as it stands now. */
export async function readBuilt(ctx: Ctx, id: string): Promise<BuiltCase> {
  const [found] = await rows<BuiltCase>(
    ctx,
    sql`select id, case_no as "caseNo", version from one_thing_case where id = ${id}`,
  );
  const subCases = await rows<BuiltCase['subCases'][number]>(
    ctx,
    sql`select id, bj_no as "bjNo", matter_code as "matterCode", state, version from sub_case where case_id = ${id} order by position`,
  );
  if (!found) throw new Error(`no case ${id}`);
  return { ...found, subCases };
}
