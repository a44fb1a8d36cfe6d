/** Everything about evaluations, folded into one entry of the menu. */
export const REVIEW_MENU = { key: 'reviews', title: '好差评', icon: 'StarOutlined', area: 'reviews' } as const;
