export const ORG_LEVELS = ['CITY', 'DISTRICT', 'STREET', 'CENTRE', 'DEPT', 'INST', 'JX_ORG', 'VENDOR'] as const;
export type OrgLevelCode = (typeof ORG_LEVELS)[number];
