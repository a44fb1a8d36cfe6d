import type { PermissionDefinition } from './module.ts';

/** What a right is for. All but VIEW and WORK are sensitive: nobody gets them by the hand of one administrator (03 §40.3). */
export type RightKind =
  /** Reads, with persons masked. */
  | 'VIEW'
  /** Prepares, registers and hands on what others judge. */
  | 'WORK'
  /** Decides, approves, judges. */
  | 'DECIDE'
  /** Prepares, reviews or sends money. */
  | 'MONEY'
  /** Shows what is masked or confidential otherwise. */
  | 'REVEAL'
  /** Takes persons away, as a file or to another office. */
  | 'EXPORT'
  /** Changes by what the product judges: rules, limits, standards, templates, parameters, code lists. */
  | 'RULES'
  /** Administers accounts, roles, keys and the exchange. */
  | 'ADMINISTER';

const SENSITIVE: ReadonlySet<RightKind> = new Set(['DECIDE', 'MONEY', 'REVEAL', 'EXPORT', 'RULES', 'ADMINISTER']);

/** The acts at the end of the codes: `payment:review` is by `review` a decision. Those of two words go by the first (`approve-city`). */
const ACTS: Readonly<Record<RightKind, string>> = {
  VIEW: 'view examine figures names rank readings rules score statistics staff-statistics view-org',
  WORK: `accept add amend answer apply ask assign attend batch call check collect compare correct create draft enrol enrolFor enrolInOwnRound
    enter fill handle import intervene manage match message need nominate object open order own parts plan propose prove pull raise record
    rectify register remind reply report request resend result retry run scan start submit summarise supplement suspend sync test urge
    window skip sign`,
  DECIDE: `approve cancel confirm consent decide dismiss file finish judge liftAny override pass prereview recheck reconcile refute reject
    release return review second stop terminate verdict verify`,
  MONEY: 'dispatch fund pay prepare roster settle',
  REVEAL: 'comments download envelope experts health payload plain query reveal',
  EXPORT: 'deliver export',
  RULES: 'change edit edit-rules maintain mode protect publish recount rule',
  ADMINISTER: 'delete disable enable grant purge resetpwd role unbind handout',
};

const KINDS: ReadonlyMap<string, RightKind> = new Map(
  Object.entries(ACTS).flatMap(([kind, acts]) => acts.split(/\s+/).map((act) => [act, kind as RightKind] as const)),
);

/** The kind that a right says itself or that its act has; undefined for an act that nobody has put into a kind yet. */
export function kindOf({ code, kind }: Pick<PermissionDefinition, 'code' | 'kind'>): RightKind | undefined {
  if (kind) return kind;
  const act = code.split(/[:.]/).at(-1) ?? '';
  return KINDS.get(act) ?? KINDS.get(act.split('-')[0] ?? '');
}

/** Whether grants of the right take effect only after the security administrator confirms them. */
export function isSensitiveRight(right: PermissionDefinition): boolean {
  if (right.ordinary !== undefined) return false;
  const kind = kindOf(right);
  return right.sensitive === true || (kind !== undefined && SENSITIVE.has(kind));
}
