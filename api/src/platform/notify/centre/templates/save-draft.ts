import { firstRow, run, sql } from '../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { getOrg } from '../../../access/index.ts';
import { refuse, requireReason } from '../../../errors/index.ts';
import { startRecords } from '../../../flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../../kernel/index.ts';
import { takeDatedNumber } from '../../../numbers/dated-numbers.ts';
import type { NoticeChannel, NoticePriority } from '../../template.ts';
import { noticeRefusal } from '../errors.ts';
import { TEMPLATE_DRAFT } from './draft.flow.ts';
import type { TemplateDraftInput } from './template.type.ts';
import { checkShape, getDefinition } from './template-wording.ts';

const CITY = '310000';

/**
 * Keeps a new wording of a template, complete or not: what it lacks is said when it is submitted. A first save opens the draft on the
 * version in force, a later one names the draft and its version.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0005 for why it is changed, E-0504, E-TZ-04 while another draft of the template is open, E-0503
 */
export async function saveTemplateDraft(ctx: Ctx, input: TemplateDraftInput): Promise<string> {
  const definition = getDefinition(ctx, input.code);
  const wording = {
    title: input.title,
    body: input.body,
    channels: input.channels as NoticeChannel[],
    priority: input.priority as NoticePriority,
  };
  checkShape(wording);
  const note = requireReason(input.note);
  return transaction(ctx, async (tx) => {
    const values = { ...wording, note, code: definition.code, name: definition.name };
    if (!input.id) return openDraft(tx, values);
    await changeDraft(tx, input.id, input.version ?? 0, values);
    return input.id;
  });
}

interface DraftValues {
  code: string;
  name: string;
  title: string;
  body: string;
  channels: readonly string[];
  priority: number;
  note: string;
}

async function openDraft(tx: Ctx, draft: DraftValues): Promise<string> {
  const user = requireUser(tx);
  const now = tx.app.clock.now();
  const { path } = await getOrg(tx, user.orgId);
  const id = uuidv7(now.getTime());
  const no = await takeDatedNumber(tx, { sequence: 'notice-template', prefix: 'MB', digits: 3 });
  const opened = await run(
    tx,
    sql`insert into notice_template_draft (id, created_at, updated_at, state, state_since, org_id, org_path, district_code,
          submitted_by_id, edited_by, draft_no, code, name, base_version, channels, title, body, priority, note, author_name)
        select ${id}, ${now}, ${now}, 'DRAFT', ${now}, ${user.orgId}, ${path}, ${CITY}, ${user.userId}, array[${user.userId}]::uuid[], ${no}, ${draft.code},
          ${draft.name}, max(t.version), ${[...draft.channels]}::text[], ${draft.title}, ${draft.body}, ${draft.priority},
          ${draft.note}, ${user.name}
        from notice_template t where t.code = ${draft.code} having max(t.version) is not null
        on conflict (code) where state in ('DRAFT', 'PROPOSED') do nothing`,
  );
  if (opened === 0) throw noticeRefusal('E-TZ-04');
  await startRecords(tx, TEMPLATE_DRAFT, [id]);
  return id;
}

/** The words change hands: whoever wrote last submits them, and everybody who ever wrote in them is kept, so that none of them publishes. */
async function changeDraft(tx: Ctx, id: string, version: number, draft: DraftValues): Promise<void> {
  const user = requireUser(tx);
  const found = isUuid(id)
    ? await firstRow<{ state: string; version: number }>(
        tx,
        sql`select state, version from notice_template_draft where id = ${id} and code = ${draft.code} for update`,
      )
    : undefined;
  if (!found) throw refuse('NOT_FOUND');
  if (found.version !== version) throw refuse('E-0504');
  if (found.state !== 'DRAFT') throw noticeRefusal('E-TZ-05');
  await run(
    tx,
    sql`update notice_template_draft set version = version + 1, updated_at = ${tx.app.clock.now()}, title = ${draft.title},
          body = ${draft.body}, channels = ${[...draft.channels]}::text[], priority = ${draft.priority}, note = ${draft.note},
          author_name = ${user.name}, submitted_by_id = ${user.userId},
          edited_by = case when ${user.userId}::uuid = any(edited_by) then edited_by else edited_by || ${user.userId}::uuid end
        where id = ${id}`,
  );
}
