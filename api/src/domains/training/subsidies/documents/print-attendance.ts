import { type DocumentColumn, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, sumOf } from '../../../../platform/money/index.ts';
import { districtTitle } from '../../runs/words.ts';
import type { BasisDay } from '../basis.ts';
import { type KeptLine, readLines } from '../sheets/lines.ts';
import { SHEET } from '../sheets/record-type.ts';
import { districtSheet } from '../sheets/sheet.record.ts';

/** So many days stand side by side on a page. */
const SIDE_BY_SIDE = 12;

interface Row {
  seq: number;
  name: string;
  idNo: string;
  days: ReadonlyMap<string, BasisDay>;
}

/** Everybody of a sheet once, in its order, with the days that his living subsidy rests on. */
function rowsOf(lines: readonly KeptLine[]): Row[] {
  const byPerson = Map.groupBy(lines, ({ runTraineeId }) => runTraineeId);
  return [...byPerson.values()].flatMap((own, place) => {
    const [first] = own;
    if (!first) return [];
    const days = own.find(({ item }) => item === 'LIVING')?.basis.days ?? [];
    return {
      seq: place + 1,
      name: first.nameMasked,
      idNo: first.idNoMasked,
      days: new Map(days.map((day) => [day.date, day])),
    };
  });
}

/** Hours without zeros behind the point: 6.0 is 6, 4.50 is 4.5. */
const plain = (hours: string) => amountOf(hours).toFixed();
const cellOf = (day: BasisDay | undefined): string => {
  if (!day) return '—';
  return day.rate === null ? `${plain(day.attended)}×` : plain(day.attended);
};

const blocksOf = (days: readonly string[]): string[][] =>
  days.length === 0 ? [] : [days.slice(0, SIDE_BY_SIDE), ...blocksOf(days.slice(SIDE_BY_SIDE))];

/**
 * 考勤表 that the system puts to an application for subsidies (02 §19.3 materials): of the people of one sheet the hours attended day by day, as
 * the sheet keeps them; what was corrected afterwards shows once the sheet is reckoned anew. Audited.
 *
 * @throws NOT_FOUND
 */
export async function printSheetAttendance(ctx: Ctx, id: string): Promise<PrintedDocument> {
  const sheet = await districtSheet.get(ctx, id);
  const rows = rowsOf((await readLines(ctx, [sheet.id])).get(sheet.id) ?? []);
  const days = [...new Set(rows.flatMap((row) => [...row.days.keys()]))].toSorted();
  const about = {
    type: SHEET,
    id: sheet.id,
    title: '考勤表',
    no: sheet.sheetNo,
    subtitle: `${sheet.runName}（${sheet.runNo}） ${districtTitle(sheet.districtCode)} 结算单 ${sheet.sheetNo}`,
    event: 'training.subsidy.print',
    landscape: true,
  };
  const who: DocumentColumn<Row>[] = [
    { title: '序号', width: 5, value: ({ seq }) => String(seq) },
    { title: '姓名', width: 8, value: ({ name }) => name },
    { title: '身份证号', width: 18, value: ({ idNo }) => idNo },
  ];
  return printDocument(ctx, about, (pdf) => {
    pdf.facts([
      ['培训机构', sheet.institutionName],
      ['培训项目', sheet.projectName],
    ]);
    pdf.paragraph('单元格为当日出勤课时（按考勤权重折算）；带“×”的当日不计发生活补助，“—”为当日没有该学员的课。');
    for (const block of blocksOf(days)) {
      pdf.table<Row>(
        [
          ...who,
          ...block.map((date) => ({
            title: `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`,
            width: 5,
            align: 'right' as const,
            value: (row: Row) => cellOf(row.days.get(date)),
          })),
        ],
        rows,
        '没有学员',
      );
    }
    pdf.heading('合计');
    pdf.table<Row>(
      [
        ...who,
        { title: '计发天数', width: 12, align: 'right', value: (row) => String(countedOf(row)) },
        { title: '出勤课时', width: 12, align: 'right', value: (row) => hoursOf(row, 'attended') },
        { title: '应到课时', width: 12, align: 'right', value: (row) => hoursOf(row, 'hours') },
      ],
      rows,
      '没有学员',
    );
    pdf.signatures(['培训机构（盖章）', '班主任']);
  });
}

const countedOf = ({ days }: Row) => [...days.values()].filter(({ rate }) => rate !== null).length;
const hoursOf = ({ days }: Row, of: 'attended' | 'hours') =>
  plain(sumOf([...days.values()].map((day) => day[of])).toFixed());
