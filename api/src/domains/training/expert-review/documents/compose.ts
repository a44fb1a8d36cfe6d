import { formatChineseDate } from '../../../../platform/calendar/index.ts';
import type { DocumentColumn, DocumentWriter } from '../../../../platform/documents/index.ts';
import type { ReviewProjectType } from '../batches/batch-project.type.ts';
import { type HandedIn, judging, METHODS, momentOf, OUTCOMES, outcomeLine, type ReviewFacts } from './review-facts.ts';
import { expertCodes } from './strictness.ts';

type Column = DocumentColumn<ReviewProjectType>;
const seq: Column = { title: '序号', width: 6, value: ({ seq: n }) => String(n) };
const name: Column = { title: '项目名称', width: 24, value: (project) => project.name };
const institution: Column = { title: '申报机构', width: 26, value: ({ institutionName }) => institutionName };
const right = (title: string, width: number, value: Column['value']): Column => ({
  title,
  width,
  align: 'right',
  value,
});
const final = right('得分', 8, ({ result }) => result?.final ?? '—');
const outcome: Column = { title: '结论', width: 12, value: ({ result }) => (result ? OUTCOMES[result.outcome] : '—') };

const byRank = (a: ReviewProjectType, b: ReviewProjectType) =>
  (a.result?.rank ?? 9999) - (b.result?.rank ?? 9999) || a.seq - b.seq;

/** 评审结果汇总表: every project by its rank. */
export function composeSummary(pdf: DocumentWriter, { projects, batch }: ReviewFacts): void {
  pdf.table(
    [
      right('名次', 5, ({ result }) => String(result?.rank ?? '—')),
      name,
      institution,
      right('有效份数', 8, ({ result }) => `${result?.valid ?? 0}/${result?.assigned ?? 0}`),
      final,
      outcome,
    ],
    [...projects].sort(byRank),
  );
  const [first] = projects;
  pdf.paragraph(outcomeLine(projects));
  if (first?.result)
    pdf.paragraph(`计算人：${first.result.computedByName}　计算时间：${momentOf(first.result.computedAt)}`);
  if (batch.quota) pdf.paragraph(`入围名额：${batch.quota} 个。`);
  pdf.signatures(['评审组长签名', '经办人签名']);
}

export const passed = ({ result }: ReviewProjectType): boolean => result?.outcome === 'PASS';

/** 计算过程表: the totals of each project, what was dropped, the mean before and after rounding. */
export function composeProcess(pdf: DocumentWriter, facts: ReviewFacts): void {
  const { projects, tasks, batch } = facts;
  const codes = expertCodes(facts);
  pdf.paragraph(
    `每份打分表的总分为各项得分乘以权重之和除以${batch.scoreMax}，不取整；有效份数达到 ${batch.trimMin} 份的，去掉一个最高分和一个最低分；少于 ${batch.minValid} 份的评审无效；得分保留两位小数，四舍五入后与合格线 ${batch.passLine} 比较。`,
  );
  for (const project of projects) {
    const { result } = project;
    const counted = judging(tasks.get(project.id)).filter(({ total, state }) => total && state === 'LOCKED');
    const left = leftOut(counted, result?.dropped ?? []);
    pdf.together(counted.length + 4);
    pdf.heading(`${project.seq}. ${project.name}（${project.institutionName}）`);
    pdf.table(
      [
        { title: '专家', width: 10, value: ({ code }: { code: string }) => code },
        { title: '总分', width: 12, align: 'right', value: ({ total }) => total },
        { title: '是否计入', width: 30, value: ({ note }) => note },
      ],
      counted.map(({ id, expertId, total }) => ({
        code: codes.get(expertId) ?? '',
        total: total ?? '',
        note: result?.method ? (left.get(id) ?? '计入') : '有效份数不足，不计算',
      })),
      '没有有效的打分表',
    );
    if (!result) continue;
    pdf.facts([
      ['计算方法', result.method ? (METHODS[result.method] ?? result.method) : '不计算'],
      ['计入份数', String(result.valid - result.dropped.length)],
      ['平均分（六位小数）', result.raw ?? '—'],
      ['得分', result.final ?? '—'],
      ['名次', String(result.rank ?? '—')],
      ['结论', OUTCOMES[result.outcome]],
    ]);
    if (result.decisionReason) pdf.paragraph(`处理意见：${result.decisionReason}`);
  }
  pdf.signatures(['计算人签名', '复核人签名']);
}

/** Why a total does not count: it is the highest or the lowest. */
function leftOut(
  counted: readonly { id: string; total?: string | null | undefined }[],
  dropped: readonly string[],
): ReadonlyMap<string, string> {
  const gone = counted
    .filter(({ id }) => dropped.includes(id))
    .toSorted((a, b) => Number(a.total) - Number(b.total))
    .map(({ id }) => id);
  return new Map(gone.map((id, n) => [id, n === 0 ? '最低分，不计入' : '最高分，不计入']));
}

/** 专家打分表: each expert on pages of his own, each project with its criteria, and a line to sign. */
export function composeSheets(
  pdf: DocumentWriter,
  { projects, tasks, batch }: ReviewFacts,
  handedIn: ReadonlyMap<string, HandedIn>,
): number {
  const given = projects.flatMap((project) =>
    judging(tasks.get(project.id)).flatMap((task) => {
      const sheet = handedIn.get(task.id);
      return sheet ? [{ project, task, sheet }] : [];
    }),
  );
  const experts = [...Map.groupBy(given, ({ task }) => task.expertId).values()];
  experts.forEach((own, n) => {
    const [first] = own;
    if (!first) return;
    if (n > 0) pdf.page();
    pdf.facts([
      ['专家', `${first.task.expertName}${first.task.leader ? '（组长）' : ''}`],
      ['单位', first.task.employer],
    ]);
    for (const { project, task, sheet } of own) {
      pdf.together(batch.criteria.length + 4);
      pdf.heading(`${project.name}（${batch.showInstitution ? project.institutionName : `第${project.seq}号`}）`);
      pdf.table(
        [
          { title: '评分项', width: 26, value: ({ name: title }) => title },
          { title: '权重', width: 8, align: 'right', value: ({ weight }) => `${weight}%` },
          { title: '得分', width: 8, align: 'right', value: ({ code }) => sheet.scores[code] ?? '—' },
          { title: '评语', width: 40, value: ({ code }) => sheet.comments[code] ?? '' },
        ],
        batch.criteria,
      );
      pdf.facts([
        ['总分', task.total ?? '—'],
        ['建议', sheet.recommended === null ? '—' : sheet.recommended ? '建议通过' : '建议不通过'],
        ...(sheet.vetoFlags.length > 0 ? [['一票否决', sheet.vetoFlags.join('、')] as const] : []),
      ]);
      pdf.facts([['总体评价', sheet.overallComment]]);
    }
    pdf.signatures(['专家签名']);
  });
  if (experts.length === 0) pdf.paragraph('没有提交的打分表。');
  return given.length;
}

/** 专家签到表: everybody who judges or stands in reserve, with room to sign. */
export function composeSignIn(pdf: DocumentWriter, { projects, tasks, batch }: ReviewFacts): number {
  const all = projects.flatMap((project) => [...(tasks.get(project.id) ?? [])]);
  const present = all.filter(({ state }) => state !== 'RECUSED' && state !== 'REPLACED');
  const experts = [...Map.groupBy(present, ({ expertId }) => expertId).values()].flatMap(([first]) => first ?? []);
  pdf.facts([
    ['会议时间', batch.meetingAt ? momentOf(batch.meetingAt) : '________________'],
    ['会议地点', batch.place ?? '________________'],
  ]);
  pdf.table(
    [
      {
        title: '序号',
        width: 6,
        value: ({ n }: { n: number; name: string; employer: string; role: string }) => String(n),
      },
      { title: '姓名', width: 14, value: (row) => row.name },
      { title: '工作单位', width: 36, value: (row) => row.employer },
      { title: '身份', width: 10, value: (row) => row.role },
      { title: '签名', width: 20, value: () => '' },
      { title: '签到时间', width: 16, value: () => '' },
    ],
    experts.map((one, at) => ({
      n: at + 1,
      name: one.expertName,
      employer: one.employer,
      role: one.leader ? '组长' : one.reserve ? '备选' : '成员',
    })),
    '没有专家',
    { rowHeight: 32 },
  );
  return experts.length;
}

/** 评审结果备案表: what is filed, with the numbers of the filings. */
export function composeFiling(
  pdf: DocumentWriter,
  { projects }: ReviewFacts,
  filings: ReadonlyMap<string, { filingNo: string; filedOn: string }>,
): void {
  pdf.table(
    [
      { ...seq, width: 7 },
      { ...name, width: 22 },
      institution,
      final,
      outcome,
      { title: '备案号', width: 24, value: ({ applicationId }) => filings.get(applicationId)?.filingNo ?? '未备案' },
      { title: '备案日期', width: 15, value: ({ applicationId }) => filings.get(applicationId)?.filedOn ?? '—' },
    ],
    projects,
  );
  pdf.paragraph(outcomeLine(projects));
  pdf.signatures(['经办人签名', '负责人签名', '备案单位（盖章）']);
}

/** 公示名单: who has passed; scores and experts are not for the public. */
export function composePublicity(
  pdf: DocumentWriter,
  { projects }: ReviewFacts,
  until: { from: string; to: string } | undefined,
): number {
  const list = projects.filter(passed);
  pdf.paragraph('经专家评审，以下培训项目拟列入退役军人培训项目库，现予公示。');
  if (until) pdf.paragraph(`公示时间：${until.from} 至 ${until.to}。`);
  pdf.table(
    [
      { title: '序号', width: 6, value: ({ n }: { n: number; project: ReviewProjectType }) => String(n) },
      { title: '项目名称', width: 36, value: ({ project }) => project.name },
      { title: '申报机构', width: 36, value: ({ project }) => project.institutionName },
    ],
    list.map((project, at) => ({ n: at + 1, project })),
    '没有通过评审的项目',
  );
  pdf.paragraph('公示期间如有异议，请向上海市退役军人事务局书面反映，写明具体事实，并提供真实姓名和联系方式。');
  pdf.issuedBy(['上海市退役军人事务局', ...(until ? [formatChineseDate(until.from, new Date(0))] : [])]);
  return list.length;
}
