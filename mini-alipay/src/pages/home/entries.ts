import type { FunctionCode } from '../../lib/functions.ts';
import { ASSISTANT } from '../../lib/places.ts';
import type { RightsShown } from '../../lib/rights.ts';

export interface Entry {
  /** Of a function, or of what follows a person afterwards. */
  code: FunctionCode | 'SUBSIDIES' | 'EMPLOYMENT';
  title: string;
  about: string;
  url: string;
}

/** What 首页 leads to beside the application itself; the other functions have tabs and places of their own. */
const ENTRIES: Partial<Record<FunctionCode, Omit<Entry, 'code'>>> = {
  CONFIRM: { title: '一键确认', about: '免申即享事项，不用填表', url: '/pages/confirmations/confirmations' },
  LIBRARY: { title: '材料库', about: '存过的材料再次使用', url: '/pages/library/library' },
  POLICIES: { title: '政策与指南', about: '事项、材料、办理地点', url: '/pages/policies/policies' },
  TRAINING: { title: '就业培训', about: '正在报名的培训', url: '/pages/training/training' },
  ASSISTANT: { title: '智能问答', about: '市民助手“小申”', url: `/pages/web/web?url=${encodeURIComponent(ASSISTANT)}` },
};

const NEEDS_RIGHT: Partial<Record<FunctionCode, 'CONFIRM' | 'LIBRARY'>> = { CONFIRM: 'CONFIRM', LIBRARY: 'LIBRARY' };

/** What concerns a person after the bundle has ended (items 11 and 12); no functions of the list that the city keeps. */
const AFTERWARDS: readonly Entry[] = [
  { code: 'SUBSIDIES', title: '一次性经济补助', about: '核对、确认，查看发放结果', url: '/pages/subsidies/subsidies' },
  { code: 'EMPLOYMENT', title: '就业登记', about: '更新就业情况，设置联系方式', url: '/pages/employment/employment' },
];

/** The entries of what is offered, in its order, and of the person's own only what whoever is in may do. */
export function entriesOf(codes: readonly FunctionCode[], { may }: Pick<RightsShown, 'may'>): Entry[] {
  const offered = codes.flatMap((code): Entry[] => {
    const entry = ENTRIES[code];
    const right = NEEDS_RIGHT[code];
    return entry && (!right || may[right]) ? [{ code, ...entry }] : [];
  });
  return [...offered, ...AFTERWARDS];
}
