export const STORED_KEY = 'storedKey';
export const KEY_REQUEST = 'keyRequest';
