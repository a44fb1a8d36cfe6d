/** Lists of training that offices keep (02 §3, ADR 0027). */
export const CODE_LISTS = {
  category: 'trainingProjectCategory',
  institutionType: 'trainingInstitutionType',
  mark: 'trainingMark',
} as const;
