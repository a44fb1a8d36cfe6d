import ts from 'typescript';

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
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'reverse', 'slice']);

/**
 * Small mistakes that somebody could make in a source: an operator turned, a limit one off, one of a set forgotten, a condition reversed, a step
 * left out. Each is the whole source with one of them.
 *
 * @param {string} text of a TypeScript file
 * @param {string} [name] by whose ending TSX is told
 * @returns {{ line: number, before: string, after: string, text: string }[]} in the order of the source
 */
export function mutantsOf(text, name = 'source.ts') {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const replace = (node, after) => {
    const [from, to] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    found.push({ line, before: text.slice(from, to), after, text: text.slice(0, from) + after + text.slice(to) });
  };
  const visit = (node) => {
    // Types, imports and words to people decide nothing.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    mutate(node, replace, source);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function mutate(node, replace, source) {
  if (ts.isBinaryExpression(node)) {
    const turned = OPERATORS[node.operatorToken.getText(source)];
    if (turned) replace(node.operatorToken, turned);
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
    replace(node.expression, `!(${node.expression.getText(source)})`);
  } else if (ts.isConditionalExpression(node)) {
    replace(node.condition, `!(${node.condition.getText(source)})`);
  } else if (ts.isExpressionStatement(node)) {
    replace(node, ';');
  } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    if (LEFT_OUT.has(name.text)) replace(node, expression.getText(source));
  }
}

const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** So many of all, spread evenly, always the same. */
export function spread(all, most) {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)]);
}
