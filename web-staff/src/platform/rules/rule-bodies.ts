import { type ComponentType, createContext, type ExoticComponent, useContext } from 'react';
import type { RuleData } from './rule-words.ts';

/** What the page of a rule gives to the editor of what it says. */
export interface RuleBodyProps {
  /** Of the form element: the page's own button submits it. */
  id: string;
  /** JSON Schema of the body; untrusted shape. */
  schema: unknown;
  body: unknown;
  /** Absent for a new rule. */
  rule: RuleData | undefined;
  /** The server's refusals by path into the body. */
  problems: Readonly<Record<string, string>>;
  onChange(body: object): void;
  /** Called only with a body that holds as far as the page can tell. */
  onSubmit(body: object): void;
}

export type RuleBodyEditor = ComponentType<RuleBodyProps> | ExoticComponent<RuleBodyProps>;

const Editors = createContext<Readonly<Record<string, RuleBodyEditor>>>({});

/** Editors of kinds whose bodies are tables, by kind; set once around the pages. Others are edited as their schema says. */
export const RuleBodyEditors = Editors.Provider;

export function useRuleBodyEditor(kind: string): RuleBodyEditor | undefined {
  return useContext(Editors)[kind];
}
