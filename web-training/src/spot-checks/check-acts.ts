import { type ActWords, actsOf, type Tones } from '@yjs/web-kit';
import { type SpotCheckTypes, spotCheck } from '../records/spot-check.ts';

/** Where an institution waits, or is waited for, otherwise than its office. */
export const checkTones: Partial<Tones<SpotCheckTypes>> = {
  SUBMITTED: 'working',
  RECTIFYING: 'waiting',
  RECT_SUBMITTED: 'working',
};

const words: ActWords<SpotCheckTypes> = {
  name: ({ checkNo }) => checkNo,
  about: ({ runName }) => runName,
  facts: ({ resultTitle }) => [`抽查结果：${resultTitle}`],
  consequences: { reply: ['提交后由所在区确认，不能再修改；区退回的须重新整改。'] },
};

export const checkActs = actsOf(spotCheck, words);
