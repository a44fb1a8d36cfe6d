import { regionTitle } from '../../../people/index.ts';
import { TRAINEE_CATEGORY, titleOfItem } from '../../codes.ts';
import type { IdentityRecord } from '../../trainees/identity/identity-record.ts';

/** What an enrolment was let in by. */
export interface Snapshot {
  personCategory: string | null;
  districtCode: string;
}

const CITY = '310000';
const district = (code: string) => regionTitle(code)?.replace('上海市', '') ?? code;

/** What staff should look at though no rule intercepts it (12.6 警告): what has changed since the enrolment (02 §12.7). */
export function notesOn(record: IdentityRecord, { personCategory, districtCode }: Snapshot): string[] {
  const notes: string[] = [];
  if (personCategory !== null && record.category !== personCategory)
    notes.push(
      `人员类别由“${titleOfItem(TRAINEE_CATEGORY, personCategory)}”变为“${titleOfItem(TRAINEE_CATEGORY, record.category)}”`,
    );
  if (districtCode !== CITY && record.districtCode !== districtCode)
    notes.push(`安置区由“${district(districtCode)}”变为“${district(record.districtCode)}”，仍由报名时确定的区审核`);
  if (record.recordState === 'MOVED') notes.push('身份档案已迁出');
  return notes;
}

/** 重复身份. */
export const DUPLICATE_NOTE = '退役退休系统中该身份证号码有多条记录，请人工核对';
