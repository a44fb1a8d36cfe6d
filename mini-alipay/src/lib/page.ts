import { Refusal } from './http.ts';

/** What every page has: the size of its text, whether it waits, and what went wrong. */
export interface PageBase {
  /** A class of `app.acss`. */
  size: TextSize;
  busy: boolean;
  fault: string;
}

/** A page from its own methods' point of view. */
export interface PageThis<Data extends object> {
  data: Data & PageBase;
  setData(change: Partial<Data & PageBase>): void;
}

/** `shown`: each time the page is shown; asks the person nothing (01 §10.3). */
type Shown = { shown?: () => unknown };

/** 适老模式 (01 §10.4): as it is, one and a half times, twice as large. */
export const TEXT_SIZES = [
  { value: '', title: '标准' },
  { value: 'big', title: '大字' },
  { value: 'biggest', title: '特大字' },
] as const;
export type TextSize = (typeof TEXT_SIZES)[number]['value'];

const KEPT_AS = 'size';

export function textSize(): TextSize {
  const { data } = my.getStorageSync({ key: KEPT_AS }) as { data?: unknown };
  return TEXT_SIZES.find(({ value }) => value === data)?.value ?? '';
}

export function setTextSize(size: TextSize): void {
  my.setStorageSync({ key: KEPT_AS, data: size });
}

/** Registers a page: the 适老 size is taken over whenever it is shown. */
export function definePage<Data extends object, Methods extends object>(
  data: Data,
  methods: Methods & ThisType<Methods & PageThis<Data>>,
): void {
  const base: PageBase = { size: '', busy: false, fault: '' };
  const options = {
    data: { ...base, ...data },
    ...methods,
    onShow(this: PageThis<Data> & Shown) {
      this.setData({ size: textSize() } as Partial<Data & PageBase>);
      return this.shown?.();
    },
  };
  Page(Object.fromEntries(Object.entries(options)));
}

/** Does something that takes a while, says so, and says what went wrong in the page's own words of the product. */
export async function busily(page: PageThis<object>, work: () => Promise<unknown>): Promise<void> {
  if (page.data.busy) return;
  page.setData({ busy: true, fault: '' });
  try {
    await work();
  } catch (error) {
    page.setData({ fault: wordsOf(error) });
  } finally {
    page.setData({ busy: false });
  }
}

export function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return /^E-/.test(error.code) ? `${error.message}（${error.code}）` : error.message;
  return '页面出错，请返回后重试';
}
