import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { closeRealNameAccount } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import type { JobDefinition } from '../../../platform/jobs/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { endBindingsOf } from '../alipay/bindings/end-bindings.ts';
import { openApplicantCell } from '../applicants/applicant-cells.ts';
import { removeDrafts } from '../drafts/end-draft.ts';
import { dropKept } from '../library/kept-materials.ts';
import { ACCOUNT_CLOSING, openCasesOf, settleClosing } from './ask-closing.ts';
import { ACCOUNT_GONE, CLOSING_HINDERED } from './notices.ts';

/** Most of one run; the others are closed an hour later. */
const MOST_PER_RUN = 500;

/** Accounts whose days of thinking over are past. */
export const closeAccountsJob: JobDefinition = {
  name: 'intake.close-accounts',
  title: '注销冷静期已满的账号',
  cron: '25 * * * *',
  concurrency: 1,
  run: closeAccounts,
};

async function closeAccounts(ctx: Ctx): Promise<void> {
  const due = await tables(ctx)
    .selectFrom('account_closing')
    .select('id')
    .where('state', '=', 'ASKED')
    .where('due_at', '<=', ctx.app.clock.now())
    .orderBy('due_at')
    .orderBy('id')
    .limit(MOST_PER_RUN)
    .execute();
  for (const { id } of due) {
    try {
      // One account is one transaction: one that cannot be closed holds up no other, and is tried again.
      await transaction(ctx, (tx) => close(tx, id));
    } catch (error) {
      ctx.app.log.error({ err: error, closingId: id, traceId: ctx.traceId }, 'an account could not be closed');
    }
  }
}

interface Due {
  id: string;
  accountId: string;
  applicantId: string;
  idNo: string;
  name: string;
  phone: string;
}

async function close(tx: Ctx, closingId: string): Promise<void> {
  const due = await takeDue(tx, closingId);
  if (!due) return;
  if ((await openCasesOf(tx, due.idNo)).length > 0) return hinder(tx, due);
  const at = formatDateTime(tx.app.clock.now());
  // Before the phone is forgotten; whoever never named one learns it at the next sign-in.
  if (due.phone)
    await sendNotices(tx, [
      { template: ACCOUNT_GONE, receivers: [{ name: due.name, phone: due.phone }], variables: { 时间: at } },
    ]);
  await forgetOwn(tx, due);
  await endBindingsOf(tx, due.accountId);
  await closeRealNameAccount(tx, due.accountId, '本人申请注销');
  await settleClosing(tx, due.id, 'DONE');
  await recordAudit(tx, { event: 'intake.closing-done', objectType: ACCOUNT_CLOSING, objectId: due.id });
}

/** Still asked for, now that nobody else can change it. */
async function takeDue(tx: Ctx, closingId: string): Promise<Due | undefined> {
  const found = await firstRow<Due>(
    tx,
    sql`select x.id, x.account_id as "accountId", a.id as "applicantId", a.id_no as "idNo", a.name, a.phone
          from account_closing x join applicant a on a.id = x.applicant_id
         where x.id = ${closingId} and x.state = 'ASKED' and a.closed_at is null for update of x, a`,
  );
  if (!found) return undefined;
  const open = (cell: 'idNo' | 'name' | 'phone') =>
    openApplicantCell(tx.app.keys, found.applicantId, cell, found[cell]);
  return { ...found, idNo: open('idNo'), name: open('name'), phone: open('phone') };
}

/** Something was applied for meanwhile: the person wants the account. */
async function hinder(tx: Ctx, { id, accountId }: Due): Promise<void> {
  await settleClosing(tx, id, 'HINDERED');
  await recordAudit(tx, { event: 'intake.closing-hindered', objectType: ACCOUNT_CLOSING, objectId: id, ok: false });
  await sendNotices(tx, [{ template: CLOSING_HINDERED, receivers: [{ userId: accountId }], variables: {} }]);
}

/** Drafts, kept materials, answers that led to no application, and what names the person; the row stays for applications. */
async function forgetOwn(tx: Ctx, { applicantId }: Due): Promise<void> {
  const idsOf = async (found: Promise<{ id: string }[]>) => (await found).map(({ id }) => id);
  await removeDrafts(
    tx,
    await idsOf(rows(tx, sql`select id from application_draft where applicant_id = ${applicantId} for update`)),
  );
  await dropKept(
    tx,
    await idsOf(rows(tx, sql`select id from kept_material where applicant_id = ${applicantId} for update`)),
  );
  await run(
    tx,
    sql`delete from applicant_screening s where s.applicant_id = ${applicantId}
           and not exists (select 1 from online_application o where o.screening_id = s.id)`,
  );
  await run(
    tx,
    sql`update applicant set id_no = null, id_no_masked = '', id_no_index = null, name = null, name_masked = '', phone = null,
          phone_masked = '', closed_at = ${tx.app.clock.now()}, updated_at = ${tx.app.clock.now()} where id = ${applicantId}`,
  );
}
