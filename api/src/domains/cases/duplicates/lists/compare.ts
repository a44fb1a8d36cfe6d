import type { NotNull } from 'kysely';
import { type SqlInstant, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type Attachment, listAttachments } from '../../../../platform/files/index.ts';
import { type Ctx, inScope, type Placed, scopeOf } from '../../../../platform/kernel/index.ts';
import { formSections } from '../../application/index.ts';
import { caseFlow } from '../../case.flow.ts';
import { type FilledForm, readFilledForms } from '../../registration/sealed-form.ts';
import { EVIDENCE } from '../evidence.ts';
import type { DuplicateComparisonType } from './comparison.type.ts';
import { getHit, viewHit } from './find-hits.ts';
import type { HitRow } from './hit-row.ts';

interface Side extends Placed {
  /** Null where only 安置系统 shows it. */
  id: string | null;
  caseNo: string;
  state: string;
  orgName: string;
  channel: string;
  submittedAt: SqlInstant | null;
  acceptedAt: SqlInstant | null;
  finishedAt: SqlInstant | null;
}

const CHANNELS: Readonly<Record<string, string>> = {
  PC_YWTB: '一网通办',
  ALIPAY: '支付宝',
  SUISHENBAN: '随申办',
  WINDOW: '窗口',
  SYSTEM: '系统',
  PLACEMENT: '安置系统',
};

/**
 * 两件对比 (4.6): both cases field by field, masked, what differs marked. Of a case that lies outside the caller's scope the summary is
 * shown, which the clerk needs to tell the applicant, and no form.
 */
export async function compareHit(ctx: Ctx, id: string): Promise<DuplicateComparisonType> {
  const hit = await getHit(ctx, id);
  const left = await readSide(ctx, hit.newCaseId);
  const right = hit.matchedCaseId ? await readSide(ctx, hit.matchedCaseId) : elsewhere(hit, left);
  const readable = [left, right].flatMap((side) => (side.id && inScope(scopeOf(ctx.actor), side) ? [side.id] : []));
  const forms = await readFilledForms(ctx, readable);
  const both = forms.size === 2;
  const formOf = ({ id: caseId }: Side) => (caseId ? forms.get(caseId) : undefined);
  return {
    hit: viewHit(hit),
    left: viewSide(left, formOf(left)),
    right: viewSide(right, formOf(right)),
    rightReadable: right.id !== null && forms.has(right.id),
    sections: [
      { title: '办件', rows: summaryRows(left, right) },
      { title: '重复事项', rows: await matterRows(ctx, hit) },
      ...sectionsOf(formOf(left), formOf(right)).map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({ ...row, differs: both && row.differs })),
      })),
    ],
    evidence: await evidenceOf(ctx, hit.newCaseId),
  };
}

async function evidenceOf(ctx: Ctx, caseId: string): Promise<Attachment[]> {
  const files = (await listAttachments(ctx, 'case', [caseId])).get(caseId) ?? [];
  return files.filter(({ materialCode }) => materialCode === EVIDENCE);
}

async function readSide(ctx: Ctx, id: string): Promise<Side> {
  const side = await tables(ctx)
    .selectFrom('one_thing_case as c')
    .innerJoin('org as o', 'o.id', 'c.org_id')
    .select([
      'c.id',
      'c.case_no as caseNo',
      'c.state',
      'o.short_name as orgName',
      'c.channel',
      'c.submitted_at as submittedAt',
      'c.accepted_at as acceptedAt',
      'c.finished_at as finishedAt',
      'c.org_id as orgId',
      'c.org_path as orgPath',
      'c.district_code as districtCode',
    ])
    .$narrowType<{ submittedAt: NotNull }>()
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!side) throw new Error('a case of a pair is gone');
  return side;
}

/** What 安置系统 shows, as a side of the comparison: no more than that it was done, when and where. */
function elsewhere(hit: HitRow, { orgId, orgPath, districtCode }: Placed): Side {
  const { matchedCaseNo: caseNo, matchedState: state, matchedOrgName: orgName, matchedChannel: channel } = hit;
  const finishedAt = hit.matchedAt;
  const place = { orgId, orgPath, districtCode };
  return { ...place, id: null, caseNo, state, orgName, channel, submittedAt: null, acceptedAt: null, finishedAt };
}

function viewSide({ id: caseId, caseNo, orgName }: Side, filled: FilledForm | undefined) {
  const shown = filled && read(filled, true).flatMap(({ fields }) => fields);
  return { caseId, caseNo, orgName, idNoMasked: shown?.find(({ key }) => key === 'idNo')?.value ?? null };
}

const read = (filled: FilledForm | undefined, masked: boolean) =>
  formSections(filled?.form ?? {}, { masked, schema: filled?.schema });

const moment = (at: SqlInstant | null) => (at ? formatDateTime(toDate(at)) : '—');

const words = {
  state: (side: Side) => caseFlow.states[side.state]?.title ?? side.state,
  orgName: (side: Side) => side.orgName,
  channel: (side: Side) => CHANNELS[side.channel] ?? side.channel,
};

function summaryRows(left: Side, right: Side) {
  const { state, orgName, channel } = words;
  const lines: [label: string, read: (side: Side) => string, telling: boolean][] = [
    ['一件事编号', (side) => side.caseNo, false],
    ['当前状态', state, true],
    ['受理机构', orgName, true],
    ['申请渠道', channel, true],
    ['提交时间', (side) => moment(side.submittedAt), false],
    ['接件时间', (side) => moment(side.acceptedAt), false],
    // 安置系统 tells the day.
    ['办结时间', (side) => moment(side.finishedAt).slice(0, side.id ? undefined : 10), false],
  ];
  // Numbers and times of two cases always differ; that tells nothing.
  return lines.map(([label, read, telling]) => ({
    label,
    left: read(left),
    right: read(right),
    differs: telling && read(left) !== read(right),
  }));
}

/** The matters that the two have in common, and where each stands on both sides. */
async function matterRows(ctx: Ctx, hit: HitRow) {
  const found = await tables(ctx)
    .selectFrom('duplicate_hit_matter as m')
    .innerJoin('sub_case as s', 's.id', 'm.new_sub_case_id')
    .leftJoin('sub_case as o', 'o.id', 'm.matched_sub_case_id')
    .select(['m.matter_name as label', 's.state as left', 'o.state as right'])
    .where('m.hit_id', '=', hit.id)
    .orderBy('s.position')
    .execute();
  const title = (state: string) => caseFlow.states[state]?.title ?? state;
  return found.map((row) => {
    const [left, right] = [title(row.left), title(row.right ?? hit.matchedState)];
    return { label: row.label, left, right, differs: left !== right };
  });
}

/** Differences are found in clear, so that two masked values that look alike are still told apart. */
function sectionsOf(left?: FilledForm, right?: FilledForm) {
  const [shownLeft, shownRight] = [left, right].map((filled) => read(filled, true));
  const [clearLeft, clearRight] = [left, right].map((filled) => read(filled, false));
  const titles = [...new Set([...(shownLeft ?? []), ...(shownRight ?? [])].map(({ title }) => title))];
  const fieldsIn = (sections: ReturnType<typeof formSections> | undefined, title: string) =>
    new Map(sections?.find((section) => section.title === title)?.fields.map((field) => [field.key, field]) ?? []);
  return titles.map((title) => {
    const [a, b, clearA, clearB] = [shownLeft, shownRight, clearLeft, clearRight].map((s) => fieldsIn(s, title));
    const keys = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])];
    return {
      title,
      rows: keys.map((key) => ({
        label: (a?.get(key) ?? b?.get(key))?.label ?? key,
        left: a?.get(key)?.value ?? '—',
        right: b?.get(key)?.value ?? '—',
        differs: clearA?.get(key)?.value !== clearB?.get(key)?.value,
      })),
    };
  });
}
