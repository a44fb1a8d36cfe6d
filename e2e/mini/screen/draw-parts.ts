import type { Drawn } from '../../../api/test/mini-program/axml.ts';

/** HTML that stands for a component of the platform. A component that is missing here is one that no page has used yet. */
const ELEMENTS: Readonly<Record<string, string>> = {
  view: 'div',
  text: 'span',
  button: 'button',
  input: 'input',
  textarea: 'textarea',
  picker: 'div',
  label: 'label',
  checkbox: 'input',
  radio: 'input',
  'radio-group': 'div',
  'scroll-view': 'div',
  image: 'img',
  form: 'form',
  canvas: 'canvas',
  'web-view': 'div',
};

/** What a component is to those who do not see it, where a page says nothing else. */
const ROLES: Readonly<Record<string, string>> = { 'radio-group': 'radiogroup', picker: 'button' };

/** Attributes that mean the same in HTML. */
const PLAIN = /^(?:class|id|role|aria-[\w-]+|placeholder|maxlength|src|style)$/;

const drawnAs = new WeakMap<Node, Drawn>();
/** Canvases that have come since they were last asked for. */
const fresh = new Set<HTMLElement>();

/** The part of the page that an element shows. */
export const partOf = (element: Node): Drawn | undefined => drawnAs.get(element);

/** Canvases that were put on the screen since the last call. */
export function takeFresh(): HTMLElement[] {
  const all = [...fresh];
  fresh.clear();
  return all;
}

/** Makes the element show these parts; what is there already stays, so that a field keeps the finger and the cursor. */
export function drawParts(parent: Element, parts: readonly (Drawn | string)[]): void {
  for (const [at, part] of parts.entries()) {
    const present = parent.childNodes[at];
    if (typeof part === 'string') drawText(parent, present, part);
    else drawElement(parent, present, part);
  }
  while (parent.childNodes.length > parts.length) parent.lastChild?.remove();
}

function drawText(parent: Element, present: ChildNode | undefined, text: string): void {
  if (!(present instanceof Text)) put(parent, present, document.createTextNode(text));
  else if (present.data !== text) present.data = text;
}

function drawElement(parent: Element, present: ChildNode | undefined, part: Drawn): void {
  const stays = present instanceof HTMLElement && drawnAs.get(present)?.tag === part.tag;
  const element = stays ? present : newElement(part);
  drawnAs.set(element, part);
  dress(element, part);
  if (!stays) put(parent, present, element);
  if (part.tag === 'web-view') element.textContent = `平台在这里打开网页：${part.attributes.src ?? ''}`;
  else drawParts(element, part.children);
  if (part.tag === 'radio-group') joinRadios(element);
}

function put(parent: Element, present: ChildNode | undefined, node: Node): void {
  if (present) parent.replaceChild(node, present);
  else parent.appendChild(node);
}

function newElement({ tag, children }: Drawn): HTMLElement {
  const name = ELEMENTS[tag];
  if (!name) throw new Error(`no HTML stands for <${tag}> yet`);
  const element = document.createElement(name);
  element.dataset.component = tag;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (element instanceof HTMLInputElement) element.type = tag === 'input' ? 'text' : tag;
  if (tag === 'canvas') fresh.add(element);
  if (tag === 'canvas' && children.length > 0) throw new Error('a canvas has no children');
  return element;
}

function dress(element: HTMLElement, part: Drawn): void {
  const role = ROLES[part.tag];
  const all = Object.entries({ ...(role && { role }), ...part.attributes });
  const wanted = new Map(all.filter(([name]) => PLAIN.test(name)));
  for (const name of element.getAttributeNames())
    if (PLAIN.test(name) && !wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted)
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  const { value, checked, disabled, type } = part.attributes;
  element.toggleAttribute('data-grows', part.attributes['auto-height'] === true);
  if (element instanceof HTMLButtonElement) element.disabled = disabled === true;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.disabled = disabled === true;
    if (value !== undefined && element.value !== String(value)) element.value = String(value);
  }
  if (element instanceof HTMLInputElement) {
    element.checked = checked === true;
    element.inputMode = type === 'number' || type === 'idcard' ? 'numeric' : 'text';
    if (part.attributes.color) element.style.accentColor = String(part.attributes.color);
  }
  element.toggleAttribute('data-touched', Object.keys(part.handlers).length > 0);
}

function joinRadios(group: Element): void {
  const name = group.getAttribute('aria-label') ?? '';
  for (const radio of group.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.name = name;
}
