import { entryIcons, GENERAL, namedIcons } from './menu-icons.ts';

/** The icon of an entry of the menu: its own by its key, else the one that is named. */
export function MenuIcon({ of, name }: { of?: string; name: string }) {
  const Icon = (of !== undefined && entryIcons[of]) || namedIcons[name] || GENERAL;
  return <Icon />;
}
