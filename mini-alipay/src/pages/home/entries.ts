import type { FunctionCode } from '../../lib/functions.ts';
import { ASSISTANT } from '../../lib/places.ts';
import type { RightsShown } from '../../lib/rights.ts';

export interface Entry {
  code: FunctionCode;
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

/** The entries of what is offered, in its order, and of the person's own only what whoever is in may do. */
export function entriesOf(codes: readonly FunctionCode[], { may }: Pick<RightsShown, 'may'>): Entry[] {
  return codes.flatMap((code) => {
    const entry = ENTRIES[code];
    const right = NEEDS_RIGHT[code];
    return entry && (!right || may[right]) ? [{ code, ...entry }] : [];
  });
}
