import { type Section, STREET } from './form-fields.ts';
import { Refusal } from './http.ts';
import { wordsOf } from './page.ts';
import { sheetNow } from './sheet.ts';
import { learnStreets } from './streets.ts';

interface Touched {
  target: { dataset: { key: string } };
  currentTarget: { dataset: { key: string } };
  detail: { value: string | number };
}

const UNSENT = '网络不通。已填写的内容加密保存在本机，联网后自动保存';

/** A page that shows `parts/fields.axml`. */
interface FieldPage {
  data: { sections: Section[] };
  setData(change: { saved?: string; fault?: string }): void;
  draw(): void;
  /** What is wrong with a field that was left, or touched. */
  weigh(key: string): void;
  keep(): Promise<void>;
}

/** What the fields of a form do when they are touched, whichever form it is. */
export const fieldMethods = {
  typed(this: FieldPage, { target, detail }: Touched) {
    sheetNow().set(target.dataset.key, detail.value);
  },
  /** Leaving a field weighs and keeps it. */
  left(this: FieldPage, event: Touched) {
    this.weigh(event.currentTarget.dataset.key);
    return this.keep();
  },
  chosen(this: FieldPage, { target, detail }: Touched) {
    const { key } = target.dataset;
    const field = this.data.sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
    const value = field?.options[Number(detail.value)]?.const ?? '';
    // A street lies in one district.
    const before = sheetNow().form();
    if (key === 'placementRegion' && value !== before[key] && before[STREET]) sheetNow().set(STREET, '');
    sheetNow().set(key, value);
    this.weigh(key);
    this.draw();
    return this.keep();
  },
  day(this: FieldPage, event: Touched) {
    const { key } = event.currentTarget.dataset;
    const current = sheetNow().form()[key];
    my.datePicker({
      format: 'yyyy-MM-dd',
      currentDate: typeof current === 'string' ? current : '2025-01-01',
      success: ({ date }) => {
        sheetNow().set(key, date);
        this.weigh(key);
        this.draw();
        void this.keep();
      },
    });
  },
  region(this: FieldPage, event: Touched) {
    my.navigateTo({ url: `/pages/region/region?field=${event.currentTarget.dataset.key}` });
  },
  honours(this: FieldPage) {
    my.navigateTo({ url: '/pages/honours/honours' });
  },
  /** Says what is wrong, and brings the first field of it into sight. */
  refuse(this: FieldPage, fault: string, faults: Readonly<Record<string, string>>) {
    this.setData({ fault });
    const first = this.data.sections.flatMap(({ fields }) => fields).find(({ key }) => faults[key]);
    if (first) my.pageScrollTo({ selector: `#field-${first.key}`, duration: 200 });
  },
  async keep(this: FieldPage) {
    try {
      await sheetNow().keep();
      await learnStreets(sheetNow().form());
      this.setData({ saved: '已保存', fault: '' });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'AWAY') this.setData({ saved: UNSENT, fault: '' });
      else this.setData({ saved: '', fault: wordsOf(error) });
    }
    this.draw();
  },
};
