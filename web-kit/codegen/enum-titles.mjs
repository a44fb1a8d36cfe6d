/**
 * Words of enums as the schema describes their values, for the enums that a client names: `OrgLevel` becomes `orgLevelTitles`. What the server
 * calls them in its answers and files, and what a page offers to choose from, is written once.
 */
export function plugin(schema, _documents, { enums }) {
  const constants = enums.map((name) => {
    const values = schema.getType(name).getValues();
    const lines = values.map(({ name: value, description }) => `  ${value}: ${JSON.stringify(description ?? value)},`);
    const title = `${name[0].toLowerCase()}${name.slice(1)}Titles`;
    return `export const ${title} = {\n${lines.join('\n')}\n} as const;\n`;
  });
  return constants.join('\n');
}
