/** How a field leaves: as it is, masked by its kind, or as a keyed digest that is the same for the same value and application. */
export const FIELD_MASKS = ['NONE', 'MASK', 'HASH'] as const;
export type FieldMask = (typeof FIELD_MASKS)[number];

export interface DistributedField {
  name: string;
  mask: FieldMask;
}

/** 草稿 → 待安全审批 → 生效 → 暂停 → 失效(到期) → 已撤销 (03 §35.3). */
export const DISTRIBUTION_STATES = ['DRAFT', 'PENDING_APPROVAL', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'RECALLED'] as const;
export type DistributionState = (typeof DISTRIBUTION_STATES)[number];
