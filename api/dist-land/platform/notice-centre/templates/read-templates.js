import { rows, sql } from "../../../database/sql.js";
import { readFlowRows } from "../../flow/index.js";
import { AUDIENCE_TITLES } from "../../notify/notice-words.js";
import { PRINCIPAL_POINTS } from "../../notify/principal-points.js";
import { fillPlaceholders } from "../../notify/template-text.js";
import { differencesOf } from "./differences.js";
import { TEMPLATE_DRAFT, templateDraftFlow } from "./draft.flow.js";
import { sampleValues } from "./samples.js";
import { smsLength } from "./sms-length.js";
import { NoticeTemplateDraftType } from "./template.type.js";
import { getDefinition, variablesOf, wordingFaults } from "./template-wording.js";
const VERSION = sql`t.code, t.name, t.audience, t.channels, t.title, t.body, t.priority, t.version, t.origin = 'SHIPPED' as shipped,
  t.created_at as "publishedAt", t.author_name as "authorName", t.publisher_name as "publisherName", t.note`;
const DRAFT = sql`d.id, d.code, d.state, d.version, d.draft_no as "draftNo", d.title, d.body, d.channels, d.priority, d.note,
  d.author_name as "authorName"`;
const OPEN = sql`d.state in ('DRAFT', 'PROPOSED')`;
/** Every template that the product still uses, in the order of their codes, with the version in force. */ export async function listTemplates(ctx) {
    const codes = ctx.app.registry.notices.map(({ code })=>code);
    const newest = await rows(ctx, sql`select distinct on (t.code) ${VERSION} from notice_template t where t.code = any(${codes}::text[])
        order by t.code, t.version desc`);
    const drafts = await rows(ctx, sql`select ${DRAFT} from notice_template_draft d where ${OPEN}`);
    const byCode = new Map(drafts.map((draft)=>[
            draft.code,
            draft
        ]));
    return newest.map((row)=>viewRow(row, byCode.get(row.code)));
}
function viewRow(row, draft) {
    return {
        ...row,
        id: row.code,
        audienceTitle: AUDIENCE_TITLES[row.audience],
        draftId: draft?.id ?? null,
        draftTitle: draft ? templateDraftFlow.states[draft.state]?.title ?? draft.state : null
    };
}
/** One template: what may stand in it, what it must say, its versions and the next one. @throws NOT_FOUND */ export async function readTemplate(ctx, code) {
    const definition = getDefinition(ctx, code);
    const versions = await rows(ctx, sql`select ${VERSION} from notice_template t where t.code = ${code} order by t.version desc`);
    const [current] = versions;
    if (!current) throw new Error(`template ${code} was never stored`);
    const [draft] = await rows(ctx, sql`select ${DRAFT} from notice_template_draft d where d.code = ${code} and ${OPEN}`);
    return {
        current: viewRow(current, draft),
        variables: viewVariables(definition),
        points: definition.warning ? (PRINCIPAL_POINTS[definition.audience] ?? []).map(({ title })=>title) : [],
        versions: versions.map((row, at)=>viewVersion(row, versions[at + 1])),
        draft: draft ? await viewDraft(ctx, draft, current) : null
    };
}
function viewVariables(definition) {
    const variables = variablesOf(definition);
    const samples = sampleValues(variables);
    return variables.map((name)=>({
            name,
            required: definition.requiredVariables.includes(name),
            sample: samples[name] ?? name
        }));
}
function viewVersion(row, before) {
    const { version, shipped, publishedAt, authorName, publisherName, note } = row;
    const differences = before ? differencesOf(before, row) : [];
    return {
        version,
        shipped,
        publishedAt,
        authorName,
        publisherName,
        note,
        differences
    };
}
async function viewDraft(ctx, draft, current) {
    const [row] = await readFlowRows(ctx, ctx.app.registry.getRecord(TEMPLATE_DRAFT), [
        draft.id
    ]);
    if (!row) throw new Error(`draft ${draft.id} is gone`);
    const { state: _state, code: _code, ...shown } = draft;
    return Object.assign(new NoticeTemplateDraftType(), shown, {
        row,
        differences: differencesOf(current, draft)
    });
}
/** A wording as people would read it, and everything wrong with it. @throws NOT_FOUND */ export function previewTemplate(ctx, input) {
    const definition = getDefinition(ctx, input.code);
    const wording = {
        title: input.title,
        body: input.body,
        channels: input.channels,
        priority: input.priority
    };
    const values = sampleValues(variablesOf(definition));
    const body = fillPlaceholders(wording.body, values);
    return {
        title: fillPlaceholders(wording.title, values),
        body,
        ...smsLength(body),
        faults: wordingFaults(definition, wording)
    };
}

//# sourceMappingURL=read-templates.js.map