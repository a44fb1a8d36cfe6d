import { wordOptions } from '@yjs/web-kit';
import { offsiteExamResultTitles } from '../../../generated/titles/offsite-exam-result.ts';
import { offsiteTrainingKindTitles } from '../../../generated/titles/offsite-training-kind.ts';
/** 江苏, 浙江, 安徽 come first: with Shanghai they are the delta. The server refuses others for 长三角技能培训. */
export const PROVINCES: readonly { value: string; label: string }[] = (
  '32江苏 33浙江 34安徽 11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 ' +
  '46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆'
)
  .split(' ')
  .map((one) => ({ value: one.slice(0, 2), label: one.slice(2) }));

export const DELTA: readonly string[] = ['32', '33', '34'];

export const offsiteKinds = wordOptions(offsiteTrainingKindTitles);

export const examResults = wordOptions(offsiteExamResultTitles);
