import { SaxesParser } from 'saxes';
/** Deep or endless documents are attacks: an answer of a service is a list of flat rows. */ const DEEPEST = 64;
const MOST_ELEMENTS = 500_000;
/** Not well-formed, too deep, too large, or with a document type. The text is for administrators. */ export class XmlFault extends Error {
    constructor(...args){
        super(...args), this.name = 'XmlFault';
    }
}
/**
 * Reads a document. A document type is refused, so that there are no entities but the five of XML: nothing can be included from files or
 * addresses, and nothing multiplies. @throws XmlFault
 */ export function readXml(text) {
    const parser = new SaxesParser({
        xmlns: true
    });
    const open = [];
    let root;
    let count = 0;
    parser.on('error', ()=>{
        throw new XmlFault('XML格式不正确');
    });
    parser.on('doctype', ()=>{
        throw new XmlFault('XML中不允许文档类型声明');
    });
    parser.on('opentag', ({ local, uri, attributes, ns })=>{
        count += 1;
        if (open.length >= DEEPEST || count > MOST_ELEMENTS) throw new XmlFault('XML层次过深或元素过多');
        const parent = open.at(-1);
        const own = Object.values(attributes).map(({ local: name, value })=>[
                name,
                value
            ]);
        const element = {
            name: local,
            uri,
            attributes: Object.fromEntries(own),
            children: [],
            text: '',
            namespaces: Object.keys(ns).length === 0 && parent ? parent.namespaces : {
                ...parent?.namespaces,
                ...ns
            }
        };
        if (parent) parent.children.push(element);
        else root = element;
        open.push(element);
    });
    parser.on('closetag', ()=>void open.pop());
    const take = (part)=>{
        const element = open.at(-1);
        if (element) element.text += part;
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.write(text).close();
    if (!root) throw new XmlFault('XML为空');
    return root;
}
/** Elements below, by local name, in order. */ export function childrenOf(element, name) {
    return element?.children.filter((child)=>child.name === name) ?? [];
}
/** What an element says as plain data: a text, null for an empty one, or its children by name, repeated ones as a list. */ export function plainOf(element) {
    if (element.children.length === 0) return element.text.trim() === '' ? null : element.text.trim();
    const value = Object.create(null);
    const byName = Map.groupBy(element.children, ({ name })=>name);
    for (const [name, children] of byName)value[name] = children.length === 1 && children[0] ? plainOf(children[0]) : children.map(plainOf);
    return {
        ...value
    };
}
const ESCAPES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;'
};
/** A text as it may stand in an element or attribute; characters that XML cannot carry go. */ export function escapeXml(text) {
    return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"']/g, (sign)=>ESCAPES[sign] ?? '');
}

//# sourceMappingURL=read-xml.js.map