import type { GenerateConfig } from '@rc-component/picker/generate';
import browserDates from '@rc-component/picker/generate/dayjs';
import dayjs from 'dayjs';
import { type Picked, pickedNow, toPicked } from '../text/picked.ts';

/** How the calendars of antd reckon: as they always do, but from Shanghai's clock and without the hours that another zone skips. */
export const shanghaiDates: GenerateConfig<Picked> = {
  ...browserDates,
  getNow: pickedNow,
  getFixedDate: toPicked,
  locale: { ...browserDates.locale, parse: (_, text, formats) => readTyped(text, formats) },
};

/** What somebody typed; the first format that fits. */
function readTyped(text: string, formats: string[]): Picked | null {
  for (const format of formats) {
    const picked = dayjs.utc(text, format, true).locale('zh-cn');
    if (picked.isValid()) return picked;
  }
  return null;
}
