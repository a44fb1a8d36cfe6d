import type { SessionData } from '@yjs/web-kit';

/** Whether who has signed in may apply here: staff of the bureaus have other pages. */
export function isApplicant(session: SessionData | null | undefined): boolean {
  return session?.permissions.includes('intake:apply') ?? false;
}

/** Where the sign-in by real name begins that comes back to the page (`/form`, as the router knows it). */
export function signInAddress(page: string): string {
  return `/sign-in/real-name/apply/start?back=${encodeURIComponent(`/apply${page}`)}`;
}

/** The bundle of these pages. */
export const BUNDLE = 'VETERAN';
