const key = (bundle: string) => `yjs.apply.handed-in.${bundle}`;

/** The case that was made of a draft in this tab: the way back from 申请完成 must not begin another one. Nothing of the person. */
export function rememberHandedIn(bundle: string, caseId: string): void {
  sessionStorage.setItem(key(bundle), caseId);
}

export function handedIn(bundle: string): string | undefined {
  return sessionStorage.getItem(key(bundle)) ?? undefined;
}

/** Somebody begins again, of his own will. */
export function forgetHandedIn(bundle: string): void {
  sessionStorage.removeItem(key(bundle));
}
