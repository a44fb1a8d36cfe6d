/** Stands for `sm-crypto-v2` in the browser tests (jest.config.mjs): its tables of points are reckoned once. */
export const { sm2, sm3, sm4 } = loadOnce('sm-crypto-v2') as typeof import('sm-crypto-v2');
