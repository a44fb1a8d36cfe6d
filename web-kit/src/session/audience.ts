/** Whose portal of training it is; `other` works elsewhere. */
export type Audience = 'institution' | 'expert' | 'trainee' | 'other';

interface Person {
  org: { level: string };
  roles: readonly { code: string }[];
}

/**
 * Roles of the product, whose codes no role of one's own can carry (E-QX-24). What an administrator calls his own roles says nothing of their
 * holders: whoever has one belongs to an institution by his organisation.
 */
const PORTAL_ROLES: ReadonlySet<string> = new Set(['INST', 'EXPERT', 'TRAINEE']);

const isOfInstitution = ({ org }: Person) => org.level === 'INST';

/** Whose portal it is, by role; someone with several roles sees the first that fits. */
export function audienceOf(person: Person): Audience {
  const codes = person.roles.map(({ code }) => code);
  if (codes.includes('INST')) return 'institution';
  if (isOfInstitution(person) && codes.some((code) => !PORTAL_ROLES.has(code))) return 'institution';
  if (codes.includes('EXPERT')) return 'expert';
  return codes.includes('TRAINEE') ? 'trainee' : 'other';
}

/** Whether somebody has the portal of 职业技能培训 as his only place: every role he holds is one of its roles. */
export function livesInPortal(person: Person): boolean {
  if (person.roles.length === 0) return false;
  return isOfInstitution(person) || person.roles.every(({ code }) => PORTAL_ROLES.has(code));
}
