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
