/** A field that a template may name as `{姓名}`. */
export interface Placeholder {
  name: string;
  /** What it looks like where the template is shown without a record. */
  sample: string;
  /** What it is, where its name does not say so. */
  doc?: string;
  /** A picture; the template gives it a cell of its own. */
  image?: true;
}

/** A kind of document whose look offices replace by a file of their own. */
export interface TemplateKind {
  /** `reserve.form`. */
  kind: string;
  title: string;
  placeholders: readonly Placeholder[];
  /** Placeholders without which no edition is published. */
  needed: readonly string[];
  /** The Word file that is used until somebody publishes another one. */
  shipped(): Promise<Buffer>;
}

const kinds = new Map<string, TemplateKind>();

/** Makes a kind known; once, while its module loads. */
export function registerTemplateKind(kind: TemplateKind): TemplateKind {
  if (kinds.has(kind.kind)) throw new Error(`two kinds of templates are called “${kind.kind}”`);
  kinds.set(kind.kind, kind);
  return kind;
}

export const templateKinds = (): readonly TemplateKind[] => [...kinds.values()];

export const findTemplateKind = (kind: string): TemplateKind | undefined => kinds.get(kind);

/** What a kind looks like without a record. */
export const sampleOf = ({ placeholders }: TemplateKind): Record<string, string> =>
  Object.fromEntries(placeholders.filter(({ image }) => !image).map(({ name, sample }) => [name, sample]));
