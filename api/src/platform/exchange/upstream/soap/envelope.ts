import { UpstreamFault } from '../channel-driver.ts';
import { childrenOf, escapeXml, plainOf, readXml, type XmlElement, XmlFault } from '../xml/read-xml.ts';
import type { SoapOperation } from './wsdl.ts';

const ENVELOPES = {
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
} as const;

/** Names that may stand as an element; what else a mapping says would be no XML. */
const NAME = /^[\p{L}_][\p{L}\p{N}_-]{0,63}$/u;

type Tree = Map<string, string | Tree>;

/** The request's envelope: one element in the body, its parameters as children; a dotted name nests. */
export function writeEnvelope(operation: SoapOperation, asked: Readonly<Record<string, string>>): string {
  const { version, element, namespace, qualified } = operation;
  const prefix = namespace === '' ? '' : 'q:';
  const declared = namespace === '' ? '' : ` xmlns:q="${escapeXml(namespace)}"`;
  const parameters = write(treeOf(asked), qualified ? prefix : '');
  return (
    `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="${ENVELOPES[version]}"><s:Body>` +
    `<${prefix}${element}${declared}>${parameters}</${prefix}${element}></s:Body></s:Envelope>`
  );
}

function treeOf(asked: Readonly<Record<string, string>>): Tree {
  const root: Tree = new Map();
  for (const [path, value] of Object.entries(asked)) {
    const names = path.split('.');
    if (!names.every((name) => NAME.test(name))) throw new UpstreamFault('FAULT', `参数 ${path} 不能作为XML元素名`);
    let at = root;
    for (const name of names.slice(0, -1)) {
      const inner = at.get(name);
      const next: Tree = inner instanceof Map ? inner : new Map();
      at.set(name, next);
      at = next;
    }
    at.set(names.at(-1) ?? '', value);
  }
  return root;
}

function write(tree: Tree, prefix: string): string {
  return [...tree]
    .map(([name, value]) => {
      const inner = typeof value === 'string' ? escapeXml(value) : write(value, prefix);
      return `<${prefix}${name}>${inner}</${prefix}${name}>`;
    })
    .join('');
}

/** What the answer's body says, as plain data. A fault, a page, a document type are faults; a fault's own words may name a person and stay outside. */
export function readEnvelope(body: Buffer, status: number): unknown {
  const content = bodyOf(parse(body, status), status);
  const fault = content?.name === 'Fault' && isSoap(content) ? content : undefined;
  if (fault) throw new UpstreamFault('FAULT', `上游应答SOAP错误（${codeOf(fault)}）`, status);
  if (status < 200 || status > 299) throw new UpstreamFault('FAULT', `上游应答 HTTP ${status}`, status);
  return content ? plainOf(content) : null;
}

function parse(body: Buffer, status: number): XmlElement {
  try {
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    if (status < 200 || status > 299) throw new UpstreamFault('FAULT', `上游应答 HTTP ${status}`, status);
    throw new UpstreamFault(
      'FAULT',
      `上游应答不是SOAP报文（${error instanceof XmlFault ? error.message : '编码不是UTF-8'}）`,
      status,
    );
  }
}

function bodyOf(root: XmlElement, status: number): XmlElement | undefined {
  const body = childrenOf(root, 'Body').find(isSoap);
  if (root.name !== 'Envelope' || !isSoap(root) || !body)
    throw new UpstreamFault('FAULT', '上游应答不是SOAP报文', status);
  return body.children[0];
}

function isSoap({ uri }: XmlElement): boolean {
  return uri === ENVELOPES['1.1'] || uri === ENVELOPES['1.2'];
}

function codeOf(fault: XmlElement): string {
  const code = childrenOf(fault, 'faultcode')[0] ?? childrenOf(childrenOf(fault, 'Code')[0], 'Value')[0];
  return (
    code?.text
      .trim()
      .replace(/[^\w:.-]/g, '')
      .slice(0, 60) || '未说明'
  );
}
