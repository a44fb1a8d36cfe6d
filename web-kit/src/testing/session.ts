/** The session as a client starts it, for tests of what happens on a page when it ends. */
export { sessionExpired } from '../client/signals.ts';
export { SessionProvider } from '../session/SessionProvider.tsx';
