export * from './bytes.ts';
export * from './canonical-json.ts';
export * from './errors.ts';
export * from './password.ts';
export * from './sm2.ts';
export * from './sm3.ts';
export * from './sm4.ts';
