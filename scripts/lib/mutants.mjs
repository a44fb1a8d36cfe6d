import ts from 'typescript';
import { sqlMutantsOf } from './sql-mutants.mjs';

/** What an operator becomes. */
const OPERATORS = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '-': '+',
  '*': '/',
  '/': '*',
};
/** Calls that leave things out or put them into an order: without them all of it is taken as it comes. */
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'reverse', 'slice', 'where']);
/** Calls that somebody takes for each other. */
const TAKEN_FOR = { some: 'every', every: 'some', min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' };
/** Numbers that only say where and how something is shown, or how long a text may be. */
const NO_RULE = /^(position|digits|width|order|rank|maxLength|minLength|priority)$/;

/**
 * Small mistakes that somebody could make in a source, in its SQL too: an operator turned, a limit one off, one of a set forgotten, a condition
 * reversed, a step left out. Each is the whole source with one of them.
 *
 * @param {string} text of a TypeScript file
 * @param {string} [name] by whose ending TSX is told
 * @returns {{ line: number, before: string, after: string, body: number, text: string }[]} in the order of the source; `body` is where the
 *   function begins in which it is made, -1 outside of all functions
 */
export function mutantsOf(text, name = 'source.ts') {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const change = (from, to, after, body) => {
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    found.push({ line, before: text.slice(from, to), after, body, text: text.slice(0, from) + after + text.slice(to) });
  };
  const visit = (node, body) => {
    // Types, imports and words to people decide nothing.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && NO_RULE.test(node.name.getText(source))) return;
    const here = startOfBody(node, source) ?? body;
    mutate(node, (what, after) => change(what.getStart(source), what.getEnd(), after, here), source, here);
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'sql') {
      const start = node.template.getStart(source) + 1;
      const sql = text.slice(start, node.template.getEnd() - 1);
      for (const { from, to, after } of sqlMutantsOf(sql)) change(start + from, start + to, after, here);
    }
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(source, -1);
  return found;
}

/**
 * The source with a note in each function that it was entered: `globalThis.ENTERED` has then, of each, what `note` says.
 *
 * @param {string} text
 * @param {string} name
 * @param {(body: number) => string} note of where a function begins
 */
export function notedSource(text, name, note) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const notes = [];
  const visit = (node) => {
    const start = startOfBody(node, source);
    if (start !== undefined) {
      const entered = `(globalThis.ENTERED ??= new Set()).add(${JSON.stringify(note(start))})`;
      if (ts.isBlock(node.body)) notes.push([start + 1, `${entered};`]);
      else notes.push([start, `(${entered},`], [node.body.getEnd(), ')']);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // From the end, so that the places before stay what they are; of two at one place the inner function's comes first.
  return notes
    .map(([place, words], n) => ({ place, words, n }))
    .sort((a, b) => b.place - a.place || b.n - a.n)
    .reduce((done, { place, words }) => done.slice(0, place) + words + done.slice(place), text);
}

const startOfBody = (node, source) => (ts.isFunctionLike(node) && node.body ? node.body.getStart(source) : undefined);

function mutate(node, replace, source, body) {
  if (ts.isBinaryExpression(node)) {
    const turned = OPERATORS[node.operatorToken.getText(source)];
    if (turned && !isAsForNone(node, source)) replace(node.operatorToken, turned);
    if (node.operatorToken.kind === ts.SyntaxKind.PlusToken && !isText(node.left) && !isText(node.right))
      replace(node.operatorToken, '-');
  } else if (ts.isNumericLiteral(node)) {
    replace(node, `${Number(node.text.replaceAll('_', '')) + 1}`);
  } else if (ts.isArrayLiteralExpression(node) && node.elements.length > 1) {
    const all = node.elements.map((element) => element.getText(source));
    node.elements.forEach((element, n) => {
      if (ts.isStringLiteral(element)) replace(node, `[${all.toSpliced(n, 1).join(', ')}]`);
    });
  } else if (ts.isIfStatement(node)) {
    if (!isTurnedItself(node.expression, source)) replace(node.expression, `!(${node.expression.getText(source)})`);
  } else if (ts.isConditionalExpression(node)) {
    if (!isTurnedItself(node.condition, source)) replace(node.condition, `!(${node.condition.getText(source)})`);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    // The condition that it is the whole of is turned as such.
    if (!isCondition(node)) replace(node, node.operand.getText(source));
  } else if (ts.isExpressionStatement(node)) {
    // What a module does when it is loaded is to register something: nothing works without it.
    if (body >= 0) replace(node, ';');
  } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (LEFT_OUT.has(name.text)) replace(node, expression.getText(source));
    if (Object.hasOwn(TAKEN_FOR, name.text)) replace(name, TAKEN_FOR[name.text]);
    const [, operator] = node.arguments;
    if (name.text === 'where' && operator && ts.isStringLiteral(operator) && COMPARED[operator.text])
      replace(operator, `'${COMPARED[operator.text]}'`);
  }
}

/** What the comparison of a query builder becomes; an equality that is turned is seen at once. */
const COMPARED = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
const isCondition = (node) =>
  (ts.isIfStatement(node.parent) && node.parent.expression === node) ||
  (ts.isConditionalExpression(node.parent) && node.parent.condition === node);

/** `===` and `!==`: turned, the condition is reversed as it is. */
const isTurnedItself = (node, source) =>
  ts.isBinaryExpression(node) && /^[!=]==$/.test(node.operatorToken.getText(source)) && !isAsForNone(node, source);

/** `found.length > 0`: what is done for some does nothing for none. */
const isAsForNone = (node, source) =>
  /^[<>]=?$/.test(node.operatorToken.getText(source)) &&
  node.left.getText(source).endsWith('.length') &&
  node.right.getText(source) === '0';

/** So many of all, spread evenly, always the same. */
export function spread(all, most) {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)]);
}
