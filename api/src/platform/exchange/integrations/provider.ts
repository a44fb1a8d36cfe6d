/** Where data come from (03 §35.2); OTHER carries its name as text. */
export const PROVIDERS = ['RS', 'GA', 'MZ', 'JY', 'YB', 'SB', 'DATA_CENTRE', 'MINISTRY', 'OTHER'] as const;
export type Provider = (typeof PROVIDERS)[number];
