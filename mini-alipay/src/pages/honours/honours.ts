import { MiniForm } from '../../lib/draft.graphql.ts';
import { type Choice, type Definition, HONOURS, honoursOf } from '../../lib/form-fields.ts';
import { withOwnChoices } from '../../lib/own-choices.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { sheetNow } from '../../lib/sheet.ts';

interface Row {
  /** Place of the kind among the kinds; -1 for none. */
  index: number;
  year: string;
  document: string;
}
interface Touched {
  target: { dataset: { at: number; key: 'year' | 'document' } };
  currentTarget: { dataset: { at: number } };
  detail: { value: string | number };
}

const MOST = 20;
const YEAR = /^(19[5-9]|20)\d{1,2}$/;

/** 立功受奖: as many as there are, each with kind and year (01 §9.4 page 2). */
definePage(
  { kinds: [] as readonly Choice[], rows: [] as Row[], most: MOST },
  {
    onLoad() {
      return busily(this, async () => {
        const { schema } = (await run(MiniForm, {})).applicationForm as Definition;
        const field = withOwnChoices(schema, sheetNow().standing()).properties[HONOURS];
        const kinds = field?.items?.properties.type?.oneOf ?? [];
        const rows = honoursOf(sheetNow().form()).map(({ type, year, document }) => ({
          index: kinds.findIndex((one) => one.const === type),
          year: String(year),
          document: document ?? '',
        }));
        this.setData({ kinds, rows, most: field?.maxItems ?? MOST });
      });
    },
    change(at: number, change: Partial<Row>) {
      this.setData({ rows: this.data.rows.map((row, i) => (i === Number(at) ? { ...row, ...change } : row)) });
    },
    choose({ target, detail }: Touched) {
      this.change(target.dataset.at, { index: Number(detail.value) });
    },
    typed({ target, detail }: Touched) {
      this.change(target.dataset.at, { [target.dataset.key]: String(detail.value) });
    },
    add() {
      this.setData({ rows: [...this.data.rows, { index: -1, year: '', document: '' }] });
    },
    remove(event: Touched) {
      this.setData({ rows: this.data.rows.filter((_, i) => i !== Number(event.currentTarget.dataset.at)), fault: '' });
    },
    done() {
      const { rows, kinds } = this.data;
      const wrong = rows.findIndex(({ index, year }) => index < 0 || year.length !== 4 || !YEAR.test(year));
      if (wrong >= 0) return this.setData({ fault: `第${wrong + 1}项请选择类型并填写四位年份` });
      return busily(this, async () => {
        const honours = rows.map(({ index, year, document: paper }) => ({
          type: kinds[index]?.const ?? '',
          year: Number(year),
          ...(paper.trim() && { document: paper.trim() }),
        }));
        sheetNow().set(HONOURS, honours.length > 0 ? honours : undefined);
        await sheetNow().keep();
        my.navigateBack();
      });
    },
  },
);
