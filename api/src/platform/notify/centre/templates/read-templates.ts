import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import { readFlowRows } from '../../../flow/index.ts';
import type { Ctx } from '../../../kernel/index.ts';
import { AUDIENCE_TITLES } from '../../notice-words.ts';
import { PRINCIPAL_POINTS } from '../../principal-points.ts';
import type { NoticeAudience, NoticeChannel, NoticePriority, NoticeTemplate } from '../../template.ts';
import { fillPlaceholders } from '../../template-text.ts';
import { differencesOf } from './differences.ts';
import { TEMPLATE_DRAFT, templateDraftFlow } from './draft.flow.ts';
import { sampleValues } from './samples.ts';
import { smsLength } from './sms-length.ts';
import {
  NoticeTemplateDraftType,
  type NoticeTemplatePreviewType,
  type NoticeTemplateRowType,
  type NoticeTemplateType,
  type NoticeTemplateVersionType,
  type NoticeWordingInput,
} from './template.type.ts';
import { getDefinition, variablesOf, wordingFaults } from './template-wording.ts';

interface VersionRow {
  code: string;
  name: string;
  audience: NoticeAudience;
  channels: NoticeChannel[];
  title: string;
  body: string;
  priority: NoticePriority;
  version: number;
  shipped: boolean;
  publishedAt: SqlInstant;
  authorName: string | null;
  publisherName: string | null;
  note: string | null;
}

interface DraftRow {
  id: string;
  code: string;
  state: string;
  version: number;
  draftNo: string;
  title: string;
  body: string;
  channels: NoticeChannel[];
  priority: NoticePriority;
  note: string;
  authorName: string;
}

const VERSION = sql`t.code, t.name, t.audience, t.channels, t.title, t.body, t.priority, t.version, t.origin = 'SHIPPED' as shipped,
  t.created_at as "publishedAt", t.author_name as "authorName", t.publisher_name as "publisherName", t.note`;
const DRAFT = sql`d.id, d.code, d.state, d.version, d.draft_no as "draftNo", d.title, d.body, d.channels, d.priority, d.note,
  d.author_name as "authorName"`;
const OPEN = sql`d.state in ('DRAFT', 'PROPOSED')`;

/** Every template that the product still uses, in the order of their codes, with the version in force. */
export async function listTemplates(ctx: Ctx): Promise<NoticeTemplateRowType[]> {
  const codes = ctx.app.registry.notices.map(({ code }) => code);
  const newest = await rows<VersionRow>(
    ctx,
    sql`select distinct on (t.code) ${VERSION} from notice_template t where t.code = any(${codes}::text[])
        order by t.code, t.version desc`,
  );
  const drafts = await rows<DraftRow>(ctx, sql`select ${DRAFT} from notice_template_draft d where ${OPEN}`);
  const byCode = new Map(drafts.map((draft) => [draft.code, draft]));
  return newest.map((row) => viewRow(row, byCode.get(row.code)));
}

function viewRow(row: VersionRow, draft: DraftRow | undefined): NoticeTemplateRowType {
  return {
    ...row,
    id: row.code,
    audienceTitle: AUDIENCE_TITLES[row.audience],
    draftId: draft?.id ?? null,
    draftTitle: draft ? (templateDraftFlow.states[draft.state]?.title ?? draft.state) : null,
  };
}

/** One template: what may stand in it, what it must say, its versions and the next one. @throws NOT_FOUND */
export async function readTemplate(ctx: Ctx, code: string): Promise<NoticeTemplateType> {
  const definition = getDefinition(ctx, code);
  const versions = await rows<VersionRow>(
    ctx,
    sql`select ${VERSION} from notice_template t where t.code = ${code} order by t.version desc`,
  );
  const [current] = versions;
  if (!current) throw new Error(`template ${code} was never stored`);
  const [draft] = await rows<DraftRow>(
    ctx,
    sql`select ${DRAFT} from notice_template_draft d where d.code = ${code} and ${OPEN}`,
  );
  return {
    current: viewRow(current, draft),
    variables: viewVariables(definition),
    points: definition.warning ? (PRINCIPAL_POINTS[definition.audience] ?? []).map(({ title }) => title) : [],
    versions: versions.map((row, at) => viewVersion(row, versions[at + 1])),
    draft: draft ? await viewDraft(ctx, draft, current) : null,
  };
}

function viewVariables(definition: NoticeTemplate) {
  const variables = variablesOf(definition);
  const samples = sampleValues(variables);
  return variables.map((name) => ({
    name,
    required: definition.requiredVariables.includes(name),
    sample: samples[name] ?? name,
  }));
}

function viewVersion(row: VersionRow, before: VersionRow | undefined): NoticeTemplateVersionType {
  const { version, shipped, publishedAt, authorName, publisherName, note } = row;
  const differences = before ? differencesOf(before, row) : [];
  return { version, shipped, publishedAt, authorName, publisherName, note, differences };
}

async function viewDraft(ctx: Ctx, draft: DraftRow, current: VersionRow): Promise<NoticeTemplateDraftType> {
  const [row] = await readFlowRows(ctx, ctx.app.registry.getRecord(TEMPLATE_DRAFT), [draft.id]);
  if (!row) throw new Error(`draft ${draft.id} is gone`);
  const { state: _state, code: _code, ...shown } = draft;
  return Object.assign(new NoticeTemplateDraftType(), shown, {
    row,
    differences: differencesOf(current, draft),
  });
}

/** A wording as people would read it, and everything wrong with it. @throws NOT_FOUND */
export function previewTemplate(ctx: Ctx, input: NoticeWordingInput): NoticeTemplatePreviewType {
  const definition = getDefinition(ctx, input.code);
  const wording = {
    title: input.title,
    body: input.body,
    channels: input.channels as NoticeChannel[],
    priority: input.priority as NoticePriority,
  };
  const values = sampleValues(variablesOf(definition));
  const body = fillPlaceholders(wording.body, values);
  return {
    title: fillPlaceholders(wording.title, values),
    body,
    ...smsLength(body),
    faults: wordingFaults(definition, wording),
  };
}
