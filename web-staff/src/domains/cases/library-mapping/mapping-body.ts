/** Codes of one step, or of one channel, by the name of the field. */
export type Codes = Readonly<Record<string, string | number | undefined>>;

/** 办件库代码对应 as a version keeps it: a group of codes per step and per kind of channel code, and two of its own. */
export type MappingBody = Readonly<Record<string, Codes | number | readonly number[] | undefined>>;

interface Field {
  title?: string;
  description?: string;
  type?: string;
  oneOf?: { const: number; title: string }[];
  properties?: Readonly<Record<string, Field>>;
}

/** A step of the procedure with the codes that it has. */
export interface StepGroup {
  key: string;
  title: string;
  fields: Readonly<Record<string, Field>>;
}

const propertiesOf = (schema: unknown): [string, Field][] =>
  Object.entries((schema as { properties?: Readonly<Record<string, Field>> } | null)?.properties ?? {});

/** The steps that the schema names, in its order. */
export function stepsOf(schema: unknown): StepGroup[] {
  return propertiesOf(schema).flatMap(([key, { title = key, properties }]) =>
    properties?.nodetype ? [{ key, title, fields: properties }] : [],
  );
}

/** The tables by channel: 申报来源, 服务渠道. */
export function channelGroupsOf(schema: unknown): StepGroup[] {
  return propertiesOf(schema).flatMap(([key, { title = key, properties }]) =>
    properties && !properties.nodetype ? [{ key, title, fields: properties }] : [],
  );
}

/** Fields that stand by themselves. */
export function singleFieldsOf(schema: unknown): { key: string; title: string; field: Field }[] {
  return propertiesOf(schema).flatMap(([key, field]) =>
    field.properties ? [] : [{ key, title: field.title ?? key, field }],
  );
}

export const codesOf = (body: MappingBody, key: string): Codes => (body[key] as Codes | undefined) ?? {};

/** The body with one code of a group changed. */
export const withCode = (
  body: MappingBody,
  key: string,
  field: string,
  value: string | number | undefined,
): MappingBody => ({
  ...body,
  [key]: { ...codesOf(body, key), [field]: value },
});
