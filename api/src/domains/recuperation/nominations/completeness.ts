import { addDays } from '../../../platform/calendar/index.ts';
import { recuperationErrors } from '../errors.ts';

/** What has to be known of somebody before he may be submitted. */
interface Fitness {
  emergencyNameMasked: string | null;
  emergencyPhoneMasked: string | null;
  selfCare: string | null;
  doctorOpinion: string | null;
  examDate: string | null;
}

/** How old an examination may be on the first day (03 §29.3 examDate). */
interface FitnessRules {
  examDays: number;
  blockUnfit: boolean;
}

/** What is still missing or wrong, in Chinese; nothing where the person's information is complete (信息完整). */
export function faultsOfFitness(one: Fitness, startDate: string, { examDays, blockUnfit }: FitnessRules): string[] {
  const faults: string[] = [];
  if (!one.emergencyNameMasked || !one.emergencyPhoneMasked) faults.push('请填写紧急联系人及电话');
  if (!one.selfCare) faults.push('请填写自理能力');
  if (!one.doctorOpinion) faults.push('请填写医生意见');
  if (!one.examDate) faults.push('请填写体检日期');
  else if (one.examDate < addDays(startDate, -examDays) || one.examDate > startDate)
    faults.push(one.examDate > startDate ? '体检日期晚于疗养开始日期' : `体检日期超过 ${examDays} 天`);
  if (blockUnfit && (one.selfCare === 'NONE' || one.doctorOpinion === 'UNFIT'))
    faults.push(recuperationErrors['E-LY-19']);
  return faults;
}
