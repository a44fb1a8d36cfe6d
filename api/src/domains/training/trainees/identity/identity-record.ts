import type { LocalDate } from '../../../../platform/calendar/index.ts';

/** What the discharge system (退役退休系统) says of a person (02 §12.3). */
export interface IdentityRecord {
  /** 18 characters. */
  idNo: string;
  name: string;
  birthDate: LocalDate;
  /** CL-PERSON-CAT. */
  category: string;
  dischargeDate: LocalDate;
  /** 退役类别, the code of the discharge system; its list is asked for with its interface (Q10). */
  dischargeKind?: string | null;
  /** 退役报到. */
  registered: boolean;
  /** 安置区, GB/T 2260. */
  districtCode: string;
  alive: boolean;
  /** 在册, 迁出, 注销. */
  recordState: 'ACTIVE' | 'MOVED' | 'CANCELLED';
  /** CL-GENDER. */
  gender?: string | null;
  serviceFrom?: LocalDate | null;
  serviceTo?: LocalDate | null;
  registeredOn?: LocalDate | null;
  /** 街镇, 9 digits. */
  streetCode?: string | null;
  phone?: string | null;
  /** When the discharge system changed it last. */
  sourceUpdatedAt?: Date | null;
}
