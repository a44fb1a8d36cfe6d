export const FACTOR_REQUEST = 'factorRequest';
