import type { LocalDate } from '../../../platform/calendar/index.ts';

export type YesNo = 'Y' | 'N';
export type PlacementTypeCode = 'ZZJY' | 'APGZ' | 'ZYLQ' | 'TX' | 'GY' | 'ZY' | 'FY';
export type PersonCategoryCode = 'OFFICER' | 'SERGEANT' | 'CONSCRIPT';

/** An honour or award. `type` of the list `honour`. */
export interface Honour {
  type: string;
  year: number;
  document?: string;
}

/** The application form once checked (01 §9.4): numbers in the form in which they are stored, dates `YYYY-MM-DD`, codes of the lists. */
export interface ApplicationForm {
  name: string;
  idType: string;
  /** 18 characters. */
  idNo: string;
  sex: string;
  birthDate: LocalDate;
  ethnic: string;
  education: string;
  marital: string;
  political: string;
  /** 11 digits. */
  mobile: string;
  email?: string;
  /** 6 digits, or 9 with the street. */
  regRegion: string;
  regAddress: string;
  liveRegion: string;
  liveAddress: string;
  dischargeDocType: string;
  dischargeDocNo: string;
  enlistDate: LocalDate;
  dischargeDate: LocalDate;
  personCategory: PersonCategoryCode;
  serviceBranch: string;
  rank?: string;
  placementType: PlacementTypeCode;
  /** A district of Shanghai, 6 digits. */
  placementRegion: string;
  /** A street of the district, 9 digits; where it is not said, the district's own centre takes the case. */
  placementStreet?: string;
  partyMember: YesNo;
  partyOrg?: string;
  partyTransferTo?: string;
  /** 1–10. */
  disabilityLevel?: string;
  honours?: Honour[];
  martyrChild?: YesNo;
  combatService?: YesNo;
  hardshipService?: YesNo;
  employedBefore?: YesNo;
  employmentWish?: string;
  bankName?: string;
  bankAccount?: string;
  contactName?: string;
  contactRelation?: string;
  /** Of the family member, 18 characters. */
  contactIdNo?: string;
  contactPhone?: string;
  agreePromise: true;
  agreeSensitive: true;
  agreeVersion: string;
  /** Code of the matter that is applied for alone; absent for the bundle (01 §10.5). */
  singleMatter?: string;
}
