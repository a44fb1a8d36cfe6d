import type { MenuFieldsFragment, SessionFieldsFragment, SignInResultFieldsFragment } from '../generated/graphql.ts';

export type SessionData = SessionFieldsFragment;
export type SignInResultData = SignInResultFieldsFragment;

export type AreaData = SessionFieldsFragment['areas'][number];

/** A menu entry; entries without a route only group. */
export interface MenuData extends MenuFieldsFragment {
  children?: readonly MenuData[];
}
