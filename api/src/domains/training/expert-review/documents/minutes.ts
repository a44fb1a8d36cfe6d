import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { judging, momentOf, OUTCOMES, outcomeLine, type ReviewFacts } from './review-facts.ts';

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
const BLANK = '________________';
/** Of the title, in half points: 小二, so that it stands in one line. */
const TITLE_SIZE = 36;
/** Columns of the results with numbers and short words. */
const CENTRED = [0, 3, 4, 5];

/** 评审会议纪要, begun: what is known stands in it, what was said is written by the secretary. */
export function minutesOf(facts: ReviewFacts): Promise<Buffer> {
  const { batch, projects, tasks } = facts;
  const experts = new Map(
    projects.flatMap((project) => judging(tasks.get(project.id)).map((task) => [task.expertId, task] as const)),
  );
  const people = [...experts.values()].map(
    ({ expertName, employer, leader }) => `${expertName}（${employer}${leader ? '，组长' : ''}）`,
  );
  const document = new Document({
    creator: '军人退役“一件事”综合管理平台',
    title: `${batch.title}会议纪要`,
    styles: { default: { document: { run: { font: FONT, size: 24 } } } },
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            heading: HeadingLevel.TITLE,
            spacing: { after: 240 },
            children: [run(`${batch.title}会议纪要`, { bold: true, size: TITLE_SIZE })],
          }),
          line(`会议时间：${batch.meetingAt ? momentOf(batch.meetingAt) : BLANK}`),
          line(`会议地点：${batch.place ?? BLANK}`),
          line(`主持人：${BLANK}　　记录人：${BLANK}`),
          line(`评审专家：${people.join('、') || BLANK}`),
          heading('一、评审项目及结果'),
          resultTable(facts),
          line(`${outcomeLine(projects)}合格线 ${batch.passLine} 分。`, { before: 120 }),
          heading('二、评审过程'),
          line('专家签署保密和无利害关系承诺书后查阅材料、独立打分，评审结果由系统按规则计算。'),
          ...changesOf(facts).map((text) => line(text)),
          line('（请补充会议讨论的主要意见。）'),
          heading('三、会议意见'),
          line('（请填写。）'),
          line(''),
          line(`评审组长签名：${BLANK}　　日期：${BLANK}`),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Who stepped back and who took his place (T17-6). */
function changesOf({ projects, tasks }: ReviewFacts): string[] {
  return projects.flatMap((project) =>
    (tasks.get(project.id) ?? [])
      .filter(({ state }) => state === 'RECUSED' || state === 'REPLACED')
      .map(({ expertName, replacedByName, replaceReason, recusalReason }) => {
        const why = replaceReason ?? recusalReason;
        const what = replacedByName ? `由备选专家${replacedByName}接替` : '回避，未递补';
        return `专家调整：“${project.name}”的评审专家${expertName}${what}${why ? `，原因：${why}` : ''}。`;
      }),
  );
}

function resultTable({ projects }: ReviewFacts): Table {
  const widths = [8, 25, 29, 13, 11, 14];
  const row = (cells: readonly string[], bold = false) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              new Paragraph({
                alignment: bold || CENTRED.includes(at) ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: [run(text, { bold })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(['序号', '项目名称', '申报机构', '有效份数', '得分', '结论'], true),
      ...projects.map(({ seq, name, institutionName, result }) =>
        row([
          String(seq),
          name,
          institutionName,
          result ? `${result.valid}/${result.assigned}` : '—',
          result?.final ?? '—',
          result ? OUTCOMES[result.outcome] : '—',
        ]),
      ),
    ],
  });
}

const heading = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_2,
    spacing: { before: 240, after: 120 },
    children: [run(text, { bold: true })],
  });
const line = (text: string, { before = 0 } = {}) =>
  new Paragraph({ spacing: { before, after: 80 }, children: [run(text)] });
const run = (text: string, look: { bold?: boolean; size?: number } = {}) =>
  new TextRun({ ...look, text, font: FONT, color: '000000' });
