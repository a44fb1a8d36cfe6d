/** Who of the government reads what training is about: officers, chiefs and leaders of districts and city, the municipal centre, auditors (02 §1.3, §1.4). */
export const TRAINING_STAFF: readonly string[] = [
  'BIZ_OFFICER',
  'DIST_CHIEF',
  'DIST_DIRECTOR',
  'CITY_OFFICER',
  'CITY_SECTION',
  'CITY_LEADER',
  'CITY_CENTRE',
  'AUDITOR',
];

/** An institution's administrator, and its people who file, teach and settle (02 §1.3): who holds which right of an institution. */
export const OF_INSTITUTION: readonly string[] = ['INST', 'INST_REPORTER', 'INST_TEACHING', 'INST_FINANCE'];
/** 上报: applications, inspections, changes, rounds, answers to the offices. */
export const REPORTERS: readonly string[] = ['INST', 'INST_REPORTER'];
/** 教务: runs, classes, attendance, completion. */
export const TEACHERS: readonly string[] = ['INST', 'INST_TEACHING'];
/** 财务: subsidies, settlement, payment of the living subsidy. */
export const TREASURERS: readonly string[] = ['INST', 'INST_FINANCE'];
/** Who files and who teaches, not who settles. */
export const REPORTERS_AND_TEACHERS: readonly string[] = [...REPORTERS, 'INST_TEACHING'];
