import type { Writable } from 'node:stream';
import { rows, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { type DocumentWriter, writePdf } from '../../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile, writeXlsx } from '../../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import type { ReviewProjectType } from '../batches/batch-project.type.ts';
import { BATCH } from '../record-types.ts';
import {
  composeFiling,
  composeProcess,
  composePublicity,
  composeSheets,
  composeSignIn,
  composeSummary,
} from './compose.ts';
import { minutesOf } from './minutes.ts';
import { type AFTER, OUTCOMES, type ReviewFacts, readHandedIn, readReview, subtitlesOf } from './review-facts.ts';
import { type Strictness, strictnessOf } from './strictness.ts';

interface DocumentKind {
  title: string;
  after: keyof typeof AFTER;
  /** @returns how many rows it has */
  write(ctx: Ctx, facts: ReviewFacts, target: Writable): Promise<number>;
}

const pdf =
  (
    title: string,
    compose: (writer: DocumentWriter, facts: ReviewFacts, ctx: Ctx) => Promise<number> | number,
    below: (facts: ReviewFacts) => string[] = subtitlesOf,
  ) =>
  async (ctx: Ctx, facts: ReviewFacts, target: Writable): Promise<number> => {
    const { name, orgName } = requireUser(ctx);
    const madeAt = ctx.app.clock.now();
    const frame = {
      title,
      subtitles: below(facts),
      footer: `${orgName} ${name} 生成于 ${formatDateTime(madeAt)}`,
      madeAt,
    };
    let count = 0;
    await writePdf(target, frame, async (writer) => {
      count = await compose(writer, facts, ctx);
    });
    return count;
  };

const plainPdf = (
  title: string,
  after: keyof typeof AFTER,
  compose: (writer: DocumentWriter, facts: ReviewFacts) => void,
  below: (facts: ReviewFacts) => string[] = subtitlesOf,
): DocumentKind => ({
  title,
  after,
  write: pdf(
    title,
    (writer, facts) => {
      compose(writer, facts);
      return facts.projects.length;
    },
    below,
  ),
});

/** Documents of a review batch by the end of their address (02 §8.6, §9.6). */
export const REVIEW_DOCUMENTS: Readonly<Record<string, DocumentKind>> = {
  'sign-in.pdf': plainPdf('专家签到表', 'published', composeSignIn, ({ batch }) => [
    `${batch.title}（${batch.batchNo}）`,
  ]),
  'sheets.pdf': {
    title: '专家打分表',
    after: 'closed',
    write: pdf('专家打分表', async (writer, facts, ctx) =>
      composeSheets(writer, facts, await readHandedIn(ctx, facts.batch.id)),
    ),
  },
  'process.pdf': plainPdf('计算过程表', 'computed', composeProcess),
  'summary.pdf': plainPdf('评审结果汇总表', 'computed', composeSummary),
  'summary.xlsx': { title: '评审结果汇总表', after: 'computed', write: summarySheet },
  'strictness.xlsx': { title: '专家打分宽严表', after: 'computed', write: strictnessSheet },
  'minutes.docx': {
    title: '评审会议纪要',
    after: 'computed',
    async write(_ctx, facts, target) {
      target.end(await minutesOf(facts));
      return facts.projects.length;
    },
  },
  'publicity.pdf': {
    title: '公示名单',
    after: 'confirmed',
    write: pdf(
      '培训项目评审结果公示名单',
      async (writer, facts, ctx) => composePublicity(writer, facts, await publicityOf(ctx, facts)),
      ({ batch }) => [batch.title],
    ),
  },
  'filing.pdf': {
    title: '评审结果备案表',
    after: 'confirmed',
    write: pdf('评审结果备案表', async (writer, facts, ctx) => {
      composeFiling(writer, facts, await filingsOf(ctx, facts));
      return facts.projects.length;
    }),
  },
};

/**
 * One document of a batch, as it stands now; audited.
 *
 * @throws NOT_FOUND, E-1710 where the batch has not come so far
 */
export async function makeReviewDocument(
  ctx: Ctx,
  id: string,
  kind: string,
): Promise<{ name: string; file: ExportFile }> {
  const document = REVIEW_DOCUMENTS[kind];
  if (!document) throw new Error(`no document ${kind}`);
  const facts = await readReview(ctx, id, document.after);
  const file = await makeExportFile(
    ctx.app,
    (target) => document.write(ctx, facts, target),
    ({ rows: n, sm3 }) =>
      recordAudit(ctx, {
        event: 'training.review.document',
        objectType: BATCH,
        objectId: facts.batch.id,
        detail: { kind, rows: n, sm3 },
      }),
  );
  return { name: `${document.title}_${facts.batch.batchNo}${kind.slice(kind.lastIndexOf('.'))}`, file };
}

function summarySheet(ctx: Ctx, facts: ReviewFacts, target: Writable): Promise<number> {
  const number = (text: string | null | undefined) => (text == null ? null : Number(text));
  return writeXlsx<ReviewProjectType>(ctx, target, {
    title: '评审结果汇总表',
    filter: `${facts.batch.title}（${facts.batch.batchNo}）`,
    notes: [['合格线', `${facts.batch.passLine} 分`]],
    columns: [
      { title: '序号', width: 8, value: ({ seq }) => seq },
      { title: '项目名称', width: 30, value: ({ name }) => name },
      { title: '申报机构', width: 30, value: ({ institutionName }) => institutionName },
      { title: '应评份数', value: ({ result }) => result?.assigned },
      { title: '有效份数', value: ({ result }) => result?.valid },
      { title: '平均分', format: '0.000000', value: ({ result }) => number(result?.raw) },
      { title: '得分', format: '0.00', value: ({ result }) => number(result?.final) },
      { title: '名次', value: ({ result }) => result?.rank },
      { title: '结论', value: ({ result }) => result && OUTCOMES[result.outcome] },
    ],
    pages: (async function* () {
      yield facts.projects;
    })(),
  });
}

function strictnessSheet(ctx: Ctx, facts: ReviewFacts, target: Writable): Promise<number> {
  return writeXlsx<Strictness>(ctx, target, {
    title: '专家打分宽严表',
    filter: `${facts.batch.title}（${facts.batch.batchNo}）`,
    columns: [
      { title: '专家', value: ({ code }) => code },
      { title: '姓名', value: ({ name }) => name },
      { title: '打分份数', value: ({ count }) => count },
      { title: '最低', format: '0.000', value: ({ lowest }) => lowest },
      { title: '下四分位', format: '0.000', value: ({ lower }) => lower },
      { title: '中位数', format: '0.000', value: ({ median }) => median },
      { title: '上四分位', format: '0.000', value: ({ upper }) => upper },
      { title: '最高', format: '0.000', value: ({ highest }) => highest },
      { title: '平均', format: '0.000', value: ({ mean }) => mean },
    ],
    pages: (async function* () {
      yield strictnessOf(facts);
    })(),
  });
}

const idsOf = ({ projects }: ReviewFacts) => projects.map(({ applicationId }) => applicationId);

async function publicityOf(ctx: Ctx, facts: ReviewFacts): Promise<{ from: string; to: string } | undefined> {
  const [found] = await rows<{ from: string | null; to: string | null }>(
    ctx,
    sql`select min(publicity_from)::text as from, max(publicity_to)::text as to from project_application where id = any(${idsOf(facts)}::uuid[])`,
  );
  return found?.from && found.to ? { from: found.from, to: found.to } : undefined;
}

async function filingsOf(
  ctx: Ctx,
  facts: ReviewFacts,
): Promise<ReadonlyMap<string, { filingNo: string; filedOn: string }>> {
  const found = await tables(ctx)
    .selectFrom('project_filing')
    .select(['application_id as id', 'filing_no as filingNo', sql<string>`filed_on::text`.as('filedOn')])
    .where('application_id', '=', anyOf(idsOf(facts)))
    .execute();
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}
