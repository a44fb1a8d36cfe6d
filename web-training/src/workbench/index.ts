/** What other rooms show of the start page. */
export { UnreadNotices } from './UnreadNotices.tsx';
