/** Lists that grow page by page (加载更多), with the arguments that tell one from another. */
export const growing = { openRounds: ['filter', 'order'] } as const;
