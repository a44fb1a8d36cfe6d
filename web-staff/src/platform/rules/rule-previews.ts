import { type ComponentType, createContext, type ExoticComponent, useContext } from 'react';

/** How what a version says looks to those whom it is for; given by the line of business that owns the kind. */
export type RulePreview = ComponentType<RulePreviewProps> | ExoticComponent<RulePreviewProps>;

export interface RulePreviewProps {
  body: unknown;
  /** JSON Schema of the body, with the Chinese titles of its fields. */
  schema: unknown;
}

const Previews = createContext<Readonly<Record<string, RulePreview>>>({});

/** The previews of kinds of rules, by kind; set once around the pages. */
export const RulePreviews = Previews.Provider;

export function useRulePreview(kind: string): RulePreview | undefined {
  return useContext(Previews)[kind];
}
