import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { type ApplicationForm, formSections, type OwnCase, readCase } from '../../cases/index.ts';
import type { DraftContent } from '../drafts/draft-content.ts';
import { sameValue } from '../drafts/draft-view.ts';
import { IDENTITY_FIELDS } from '../drafts/identity-fields.ts';

const cell = (rowId: string) => ({ table: 'application_correction', column: 'content_cipher', rowId });

interface Both {
  from: unknown;
  to: unknown;
}

/** A value that was written over, as the officer reads it. */
export interface Correction {
  field: string;
  label: string;
  /** As the source has it, and as the applicant wrote it; personal data masked. */
  from: string;
  to: string;
  source: string;
  sourceAt: Date;
}

/** Keeps what the applicant has written over of what was filled in beforehand, with both values, and tells the centre's clerks (N255). */
export async function keepCorrections(tx: Ctx, one: OwnCase, { form, known }: DraftContent): Promise<void> {
  const corrected = Object.entries(known).filter(
    ([field, { value }]) => !(IDENTITY_FIELDS as readonly string[]).includes(field) && !sameValue(form[field], value),
  );
  if (corrected.length === 0) return;
  const now = tx.app.clock.now();
  for (const [field, { value, source, at }] of corrected) {
    const id = uuidv7(now.getTime());
    const both: Both = { from: value, to: form[field] ?? null };
    await run(
      tx,
      sql`insert into application_correction (id, created_at, case_id, field, source, source_at, content_cipher)
          values (${id}, ${now}, ${one.id}, ${field}, ${source}, ${at},
            ${encryptColumn(tx.app.keys, 'TEXT', cell(id), JSON.stringify(both))})`,
    );
  }
  await sendNotices(tx, [
    {
      template: 'N255',
      receivers: [{ roleCode: 'CENTRE_CLERK', orgId: one.orgId }],
      variables: {
        一件事编号: one.caseNo,
        更正项目: corrected.map(([field]) => readable(field, known[field]?.value).label).join('、'),
      },
      record: { type: 'case', id: one.id, orgId: one.orgId, title: one.caseNo },
      link: `/cases/${one.id}`,
    },
  ]);
}

/** 更正申请 of a case in the caller's scope. @throws NOT_FOUND */
export async function listCorrections(ctx: Ctx, caseId: string): Promise<Correction[]> {
  const { id } = await readCase(ctx, caseId);
  const found = await rows<{ id: string; field: string; source: string; sourceAt: SqlInstant; sealed: string }>(
    ctx,
    sql`select id, field, source, source_at as "sourceAt", content_cipher as sealed from application_correction
         where case_id = ${id} order by id`,
  );
  return found.map(({ id: rowId, field, source, sourceAt, sealed }) => {
    const { from, to } = JSON.parse(decryptColumn(ctx.app.keys, cell(rowId), sealed)) as Both;
    const before = readable(field, from);
    return {
      field,
      label: before.label,
      from: before.value,
      to: readable(field, to).value,
      source,
      sourceAt: toDate(sourceAt),
    };
  });
}

/** A value of a field in words, personal data masked. */
function readable(field: string, value: unknown): { label: string; value: string } {
  const sections = formSections({ [field]: value } as Partial<ApplicationForm>, { masked: true });
  return sections[0]?.fields[0] ?? { label: field, value: '（空）' };
}
