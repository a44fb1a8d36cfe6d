/** What an institution uploads for its application (02 §19.3); the roster, the attendance and the contract the platform has itself. */
export const MATERIALS = { INVOICE: '发票', CERTIFICATES: '证书', PAYOUT_PLAN: '生活补助发放计划' } as const;
export type Material = keyof typeof MATERIALS;

/** Which of them an application needs: certificates where an assessment is paid, the plan where a living subsidy is. */
export const materialsFor = ({ cert, living }: { cert: boolean; living: boolean }): Material[] => [
  'INVOICE',
  ...(cert ? (['CERTIFICATES'] as const) : []),
  ...(living ? (['PAYOUT_PLAN'] as const) : []),
];
