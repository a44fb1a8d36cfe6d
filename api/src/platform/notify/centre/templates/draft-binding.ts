import { rows, run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { recordAudit } from '../../../audit/index.ts';
import { kernelErrors } from '../../../errors/index.ts';
import type { FlowChange, RecordBinding } from '../../../flow/index.ts';
import { actorName, type Ctx } from '../../../kernel/index.ts';
import { noticeErrors } from '../errors.ts';
import { TEMPLATE_DRAFT, templateDraftFlow } from './draft.flow.ts';
import { VIEW_TEMPLATES } from './permissions.ts';
import { checkWording, getDefinition, type TemplateWording } from './template-wording.ts';

interface DraftRow extends TemplateWording {
  id: string;
  code: string;
  note: string;
  authorName: string;
  newest: number;
}

/** What is submitted or published is checked again: the rules may have become stricter since it was written. */
async function applyDrafts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const checked = changes.filter(({ to }) => to === 'PROPOSED' || to === 'PUBLISHED');
  for (const { id } of checked.map(({ row }) => row)) {
    const draft = await getDraft(tx, id);
    checkWording(getDefinition(tx, draft.code), draft);
  }
  for (const { row } of changes.filter(({ to }) => to === 'PUBLISHED')) await publish(tx, row.id);
}

async function publish(tx: Ctx, id: string): Promise<void> {
  const draft = await getDraft(tx, id);
  const { code, title, body, channels, priority, note, authorName } = draft;
  const definition = getDefinition(tx, code);
  const now = tx.app.clock.now();
  const version = draft.newest + 1;
  await run(
    tx,
    sql`insert into notice_template (id, code, version, origin, name, audience, channels, title, body, required_variables, priority,
          created_at, author_name, publisher_name, note)
        values (${uuidv7(now.getTime())}, ${code}, ${version}, 'OWN', ${definition.name}, ${definition.audience},
          ${[...channels]}::text[], ${title}, ${body}, ${[...definition.requiredVariables]}::text[], ${priority}, ${now},
          ${authorName}, ${actorName(tx.actor)}, ${note})`,
  );
  await run(tx, sql`update notice_template_draft set published_version = ${version} where id = ${id}`);
  await recordAudit(tx, {
    event: 'notice.template',
    objectType: 'noticeTemplate',
    objectId: code,
    detail: { version },
  });
}

async function getDraft(tx: Ctx, id: string): Promise<DraftRow> {
  const [draft] = await rows<DraftRow>(
    tx,
    sql`select d.id, d.code, d.title, d.body, d.channels, d.priority, d.note, d.author_name as "authorName",
          (select max(t.version) from notice_template t where t.code = d.code) as newest
        from notice_template_draft d where d.id = ${id}`,
  );
  if (!draft) throw new Error(`draft ${id} is gone`);
  return draft;
}

export const templateDraftBinding: RecordBinding = {
  type: TEMPLATE_DRAFT,
  title: '通知模板版本',
  flow: templateDraftFlow.key,
  table: 'notice_template_draft',
  titleColumn: 'draft_no',
  subjectColumn: 'name',
  link: '/notice-templates?draft={id}',
  viewPermission: VIEW_TEMPLATES,
  guards: {
    apart: ({ apart }) => (apart ? true : { code: 'E-0004', message: kernelErrors['E-0004'] }),
    current: ({ current }) => (current ? true : { code: 'E-TZ-03', message: noticeErrors['E-TZ-03'] }),
  },
  loadFacts: async (ctx, records) => {
    const found = await rows<{ id: string; current: boolean; editedBy: string[] }>(
      ctx,
      sql`select d.id, d.base_version = (select max(t.version) from notice_template t where t.code = d.code) as current,
                 d.edited_by as "editedBy"
          from notice_template_draft d where d.id = any(${records.map(({ id }) => id)}::uuid[])`,
    );
    const self = ctx.actor.kind === 'USER' ? ctx.actor.userId : '';
    return new Map(found.map(({ id, current, editedBy }) => [id, { current, apart: !editedBy.includes(self) }]));
  },
  onChange: applyDrafts,
};
