import type { MenuDefinition } from './module.ts';

/** Whether somebody who holds certain rights can use the page that a menu leads to. */
export function opensWith({ permissions, alsoNeeds = [] }: MenuDefinition, holds: (code: string) => boolean): boolean {
  return (permissions.length === 0 || permissions.some(holds)) && alsoNeeds.every(holds);
}
