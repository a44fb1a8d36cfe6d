import type { LocalDate } from '../../platform/calendar/index.ts';

/**
 * What is known of a person, in clear and already checked: the ID number with 18 characters, codes of the standards named in 01 §2.3.
 * A detail that is not given leaves what is stored untouched.
 */
export interface PersonInput {
  /** GA/T 2000.156. */
  idType: string;
  idNo: string;
  name: string;
  /** 11 digits; empty where a system that supplied the person does not know it. */
  mobile: string;
  sex: string;
  birthDate: LocalDate;
  ethnic?: string | undefined;
  education?: string | undefined;
  political?: string | undefined;
  marital?: string | undefined;
  email?: string | undefined;
  /** 6 digits (GB/T 2260), or 9 with the street. */
  regRegion?: string | undefined;
  regAddress?: string | undefined;
  liveRegion?: string | undefined;
  liveAddress?: string | undefined;
  /** Where the data comes from: a channel of application such as `WINDOW`, or a system. */
  source: string;
}
