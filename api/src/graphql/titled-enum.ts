import { registerEnumType } from 'type-graphql';

type Titles = Readonly<Record<string, string>>;

const known = new Map<string, { made: Record<string, string>; titles: Titles }>();

/**
 * An enum of the schema whose values are described by what people call them; clients take their words from there. The same name gives the same
 * enum, wherever it is asked for.
 *
 * @throws where one name is given two meanings
 */
export function titledEnum(name: string, description: string, titles: Titles): Record<string, string> {
  const before = known.get(name);
  if (before) {
    if (JSON.stringify(before.titles) !== JSON.stringify(titles)) throw new Error(`enum “${name}” has two meanings`);
    return before.made;
  }
  const made = Object.fromEntries(Object.keys(titles).map((code) => [code, code]));
  const valuesConfig = Object.fromEntries(
    Object.entries(titles).map(([code, title]) => [code, { description: title }]),
  );
  registerEnumType(made, { name, description, valuesConfig });
  known.set(name, { made, titles });
  return made;
}
