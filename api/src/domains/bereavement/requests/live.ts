/** States in which a request is under way: of one person there is only one of these (03 §34.3 "person not in open request"). */
export const LIVE = ['DRAFT', 'AT_STREET', 'AT_OFFICER', 'AT_SECTION', 'AT_LEADER', 'RETURNED', 'APPROVED'] as const;

/** States of a reduction that was carried out and holds. */
export const CARRIED = ['REDUCED', 'REPORTED', 'MINISTRY_RETURNED', 'ACCEPTED'] as const;
