import type { ConditionField, ConditionScalar } from './condition.types.ts';
import type { AtomNode, ConditionNode, GroupNode } from './condition-tree.ts';

/**
 * What the cards mean as one sentence, while they are edited: in the words of the server's `conditionText`, whose comparisons come with the
 * fields. What is not filled in reads as …
 */
export function conditionSentence(node: ConditionNode, fields: readonly ConditionField[]): string {
  return node.kind === 'atom' ? atomSentence(node, fields) : groupSentence(node, fields);
}

function groupSentence({ join, not, parts }: GroupNode, fields: readonly ConditionField[]): string {
  if (parts.length === 0) return '…';
  const text = parts
    .map((part) => {
      const one = conditionSentence(part, fields);
      const several = part.kind === 'group' && !part.not && part.parts.length > 1;
      return parts.length > 1 && several ? `（${one}）` : one;
    })
    .join(join === 'and' ? ' 且 ' : ' 或 ');
  return not ? `不满足（${text}）` : text;
}

function atomSentence({ field, op, value }: AtomNode, fields: readonly ConditionField[]): string {
  if (field === undefined) return '…';
  const known = fields.find((one) => one.field === field);
  const title = known?.title ?? field;
  if (op === 'exists') return `${title} ${value === true ? '已填写' : '未填写'}`;
  const words = known?.operators.find((one) => one.op === op)?.title ?? op ?? '…';
  const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return `${title} ${words} ${values.map((one) => valueText(one, known)).join('、') || '…'}`;
}

function valueText(value: ConditionScalar, field: ConditionField | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const title = field?.options.find(({ code }) => code === value)?.title ?? String(value);
  return field?.unit ? `${title} ${field.unit}` : title;
}
