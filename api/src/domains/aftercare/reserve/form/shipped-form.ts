import {
  AlignmentType,
  Document,
  HeightRule,
  type ITableCellOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
/** Of the columns: three labels with their values, and the photograph. */
const WIDTHS = [1180, 1520, 1080, 1280, 1080, 1560, 1700];
const TEXT = 20;
const ROW = 520;

/** A cell of a row: text, columns; `label` in the middle. */
type Cell = readonly [text: string, span?: number] | { photo: 'begin' | 'on' };
interface Row {
  cells: readonly Cell[];
  height?: number;
}

/** The default of 01 §12.6 (assumption A25) until the 武装部's own form is published in its place. */
const ROWS: readonly Row[] = [
  { cells: [['姓名'], ['{姓名}'], ['性别'], ['{性别}'], ['民族'], ['{民族}'], { photo: 'begin' }] },
  { cells: [['出生年月'], ['{出生年月}'], ['政治面貌'], ['{政治面貌}'], ['学历'], ['{学历}'], { photo: 'on' }] },
  { cells: [['身份证号'], ['{身份证号}', 3], ['婚姻状况'], ['{婚姻状况}'], { photo: 'on' }] },
  { cells: [['退役日期'], ['{退役日期}'], ['退役证件号'], ['{退役证件号}', 3], { photo: 'on' }] },
  { cells: [['退役方式'], ['{退役方式}'], ['军兵种'], ['{军兵种}'], ['部队代号'], ['{部队代号}', 2]] },
  { cells: [['军衔或职级'], ['{军衔}'], ['职务'], ['{职务}'], ['军事专业'], ['{军事专业}', 2]] },
  { cells: [['技术等级'], ['{专业技术等级}'], ['准驾车型'], ['{准驾车型}'], ['特长'], ['{特长}', 2]] },
  { cells: [['血型'], ['{血型}'], ['身高（cm）'], ['{身高}'], ['体重（kg）'], ['{体重}', 2]] },
  { cells: [['健康状况'], ['{健康状况}'], ['家庭情况'], ['{紧急联系人}', 4]] },
  { cells: [['户籍地'], ['{户籍地}', 6]] },
  { cells: [['现住址'], ['{现住址}', 3], ['联系电话'], ['{联系电话}', 2]] },
  { cells: [['工作单位'], ['{工作单位}', 3], ['岗位'], ['{岗位}', 2]] },
  { cells: [['立功受奖'], ['{立功受奖}', 6]], height: 760 },
  { cells: [['预备役类别'], ['{预备役类别}'], ['编入单位'], ['{编入单位}'], ['应召情况'], ['{是否可应召}', 2]] },
  { cells: [['训练情况'], ['{训练情况}', 6]], height: 760 },
  { cells: [['填表人'], ['{填表人}'], ['填表日期'], ['{填表日期}'], ['备注'], ['{备注}', 2]] },
  { cells: [['武装部意见'], ['（盖章）　　　　　　　年　　月　　日', 6]], height: 1500 },
];

/** 《预备役信息登记表》 as a Word file with its placeholders. */
export function shippedForm(): Promise<Buffer> {
  const document = new Document({
    creator: '军人退役“一件事”综合管理平台',
    title: '预备役信息登记表',
    styles: { default: { document: { run: { font: FONT, size: TEXT } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1000, bottom: 800, left: 1250, right: 1250 } } },
        children: [
          paragraph('预备役信息登记表', { alignment: AlignmentType.CENTER, size: 36, bold: true }),
          paragraph('编号：{编号}', { alignment: AlignmentType.RIGHT, size: TEXT }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: WIDTHS.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            columnWidths: WIDTHS,
            rows: ROWS.map(rowOf),
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const paragraph = (
  text: string,
  { alignment, size, bold = false }: { alignment: Alignment; size: number; bold?: boolean },
) => new Paragraph({ alignment, children: [new TextRun({ text, size, bold, font: FONT })] });

function rowOf({ cells, height = ROW }: Row): TableRow {
  let column = 0;
  return new TableRow({
    height: { value: height, rule: HeightRule.ATLEAST },
    children: cells.map((cell) => {
      if ('photo' in cell) return photoCell(cell.photo);
      const [text, span = 1] = cell;
      const width = WIDTHS.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      column += span;
      return cellOf(text, { columnSpan: span, width: { size: width, type: WidthType.DXA } });
    }),
  });
}

const photoCell = (part: 'begin' | 'on') =>
  cellOf(part === 'begin' ? '{照片}' : '', {
    width: { size: WIDTHS.at(-1) ?? 0, type: WidthType.DXA },
    verticalMerge: part === 'begin' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
  });

const cellOf = (text: string, options: Omit<ITableCellOptions, 'children'>) =>
  new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...options,
    children: [paragraph(text, { alignment: AlignmentType.CENTER, size: TEXT })],
  });
