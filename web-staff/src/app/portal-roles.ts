const isPortalRole = (code: string) =>
  code === 'TRAINEE' || code === 'EXPERT' || code === 'INST' || code.startsWith('INST_');

/** Whether somebody has the portal of 职业技能培训 as his only place: every role he holds is one of its roles. */
export function livesInPortal(roleCodes: readonly string[]): boolean {
  return roleCodes.length > 0 && roleCodes.every(isPortalRole);
}
