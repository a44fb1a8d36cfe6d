import { registerEnumType } from 'type-graphql';

type Titles = Readonly<Record<string, string>>;
/** The values by their names, as an enum of the language has them. */
type Named<T> = { readonly [K in keyof T]: K };

const known = new Map<string, { made: Named<Titles>; titles: Titles }>();

/**
 * An enum of the schema whose values are described by what people call them; clients take their words from there. The same name gives the same
 * enum, wherever it is asked for.
 *
 * @throws where one name is given two meanings
 */
export function titledEnum<const T extends Titles>(name: string, description: string, titles: T): Named<T> {
  const before = known.get(name);
  if (before) {
    if (JSON.stringify(before.titles) !== JSON.stringify(titles)) throw new Error(`enum “${name}” has two meanings`);
    return before.made as Named<T>;
  }
  const made = Object.fromEntries(Object.keys(titles).map((code) => [code, code]));
  const valuesConfig = Object.fromEntries(
    Object.entries(titles).map(([code, title]) => [code, { description: title }]),
  );
  registerEnumType(made, { name, description, valuesConfig });
  known.set(name, { made, titles });
  return made as Named<T>;
}
