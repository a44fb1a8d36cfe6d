import type { Condition, ConditionField, ConditionValue } from './condition.types.ts';

/** One comparison while it is edited; what is not chosen yet is absent. */
export interface AtomNode {
  id: string;
  kind: 'atom';
  field?: string | undefined;
  op?: string | undefined;
  value?: ConditionValue | undefined;
}

/** A card of comparisons and further cards: all of them, or any of them; or the opposite of that. */
export interface GroupNode {
  id: string;
  kind: 'group';
  join: 'and' | 'or';
  not: boolean;
  parts: ConditionNode[];
}

export type ConditionNode = AtomNode | GroupNode;

let counter = 0;

function nextId(): string {
  counter += 1;
  return `part-${counter}`;
}

export function newAtom(): AtomNode {
  return { id: nextId(), kind: 'atom' };
}

export function newGroup(join: GroupNode['join'] = 'or'): GroupNode {
  return { id: nextId(), kind: 'group', join, not: false, parts: [newAtom()] };
}

/** The whole as a card: what the API keeps may be of any shape that a condition can have. */
export function toTree(condition: unknown): GroupNode {
  const node = isCondition(condition) ? nodeOf(condition) : undefined;
  if (!node) return newGroup('and');
  return node.kind === 'group' ? node : { id: nextId(), kind: 'group', join: 'and', not: false, parts: [node] };
}

function isCondition(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && ['field', 'and', 'or', 'not'].some((key) => key in value);
}

function nodeOf(condition: Condition): ConditionNode {
  if ('and' in condition) return group('and', condition.and);
  if ('or' in condition) return group('or', condition.or);
  if (!('not' in condition)) return { id: nextId(), kind: 'atom', ...condition };
  const inner = nodeOf(condition.not);
  if (inner.kind === 'group' && !inner.not) return { ...inner, not: true };
  return { id: nextId(), kind: 'group', join: 'and', not: true, parts: [inner] };
}

function group(join: GroupNode['join'], parts: readonly Condition[]): GroupNode {
  return { id: nextId(), kind: 'group', join, not: false, parts: parts.map(nodeOf) };
}

/** The condition that the cards mean; undefined while one of them is not filled in. */
export function toCondition(node: ConditionNode): Condition | undefined {
  if (node.kind === 'atom') {
    const { field, op, value } = node;
    const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return field === undefined || op === undefined || empty ? undefined : { field, op, value };
  }
  const parts = node.parts.map(toCondition);
  if (parts.length === 0 || parts.some((part) => part === undefined)) return undefined;
  const [first, ...others] = parts as [Condition, ...Condition[]];
  const whole: Condition =
    others.length === 0 ? first : node.join === 'and' ? { and: [first, ...others] } : { or: [first, ...others] };
  return node.not ? { not: whole } : whole;
}

/** Replaces a part, or takes it away; a card that would be empty goes with it. */
export function replacePart(parent: GroupNode, id: string, next: ConditionNode | undefined): GroupNode {
  const parts = parent.parts.flatMap((part) => (part.id === id ? (next ? [next] : []) : [part]));
  return { ...parent, parts };
}

const LISTS = ['in', 'notIn'];

/** The comparison with another field: its first useful operator and no value, for no other would fit. */
export function withField(atom: AtomNode, field: ConditionField): AtomNode {
  const wanted = { code: 'in', number: 'gte', date: 'gte' }[field.type] ?? 'eq';
  const op = field.operators.find((one) => one.op === wanted)?.op ?? field.operators[0]?.op;
  return { ...atom, field: field.field, op, value: field.type === 'boolean' ? true : undefined };
}

/** The comparison with another operator; the value is kept where it fits. */
export function withOperator(atom: AtomNode, op: string): AtomNode {
  const was = atom.op ?? '';
  if (op === 'exists' || was === 'exists') return { ...atom, op, value: op === 'exists' ? true : undefined };
  if (LISTS.includes(op) === LISTS.includes(was)) return { ...atom, op };
  const { value } = atom;
  if (LISTS.includes(op)) return { ...atom, op, value: value === undefined || Array.isArray(value) ? value : [value] };
  return { ...atom, op, value: Array.isArray(value) ? value[0] : value };
}

export const isListOperator = (op: string | undefined): boolean => LISTS.includes(op ?? '');
