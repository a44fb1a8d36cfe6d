import { type ActWords, actsOf, type StateTone } from '@yjs/web-kit';
import type { SpotCheckState } from '../generated/graphql.ts';
import { type SpotCheckTypes, spotCheck } from '../records/spot-check.ts';

export const checkTones: Readonly<Record<SpotCheckState, StateTone>> = {
  DRAFT: 'waiting',
  SUBMITTED: 'working',
  RECTIFYING: 'waiting',
  RECT_SUBMITTED: 'working',
  CLOSED: 'done',
  DROPPED: 'ended',
};

const words: ActWords<SpotCheckTypes> = {
  name: ({ checkNo }) => checkNo,
  about: ({ runName }) => runName,
  facts: ({ resultTitle }) => [`抽查结果：${resultTitle}`],
  consequences: { reply: ['提交后由所在区确认，不能再修改；区退回的须重新整改。'] },
};

export const checkActs = actsOf(spotCheck, words);
