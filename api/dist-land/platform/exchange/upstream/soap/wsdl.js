import { childrenOf, readXml, XmlFault } from "../xml/read-xml.js";
const SOAP_11 = 'http://schemas.xmlsoap.org/wsdl/soap/';
const SOAP_12 = 'http://schemas.xmlsoap.org/wsdl/soap12/';
/** Reads an operation out of a WSDL 1.1 description. @throws XmlFault with what is missing */ export function describeOperation(wsdl, operation) {
    const root = readXml(wsdl);
    if (root.name !== 'definitions') throw new XmlFault('服务描述不是WSDL');
    const found = childrenOf(root, 'binding').map((binding)=>({
            binding,
            operation: named(childrenOf(binding, 'operation'), operation)
        })).find((one)=>one.operation && soapOf(one.binding));
    const soap = found && soapOf(found.binding);
    if (!found?.operation || !soap) throw new XmlFault(`服务描述中没有操作 ${operation}`);
    const ofOperation = found.operation.children.find(({ name, uri })=>name === 'operation' && uri === soap.uri);
    const style = ofOperation?.attributes.style ?? soap.attributes.style ?? 'document';
    if (style !== 'document') throw new XmlFault('服务描述中的操作不是 document/literal 方式');
    const { name, schema, declared } = inputOf(root, found.binding, operation);
    return {
        version: soap.uri === SOAP_12 ? '1.2' : '1.1',
        action: ofOperation?.attributes.soapAction ?? '',
        element: name,
        namespace: schema.attributes.targetNamespace ?? '',
        qualified: schema.attributes.elementFormDefault === 'qualified',
        parameters: parametersOf(schema, declared)
    };
}
function soapOf(binding) {
    return binding.children.find(({ name, uri })=>name === 'binding' && (uri === SOAP_11 || uri === SOAP_12));
}
/** The element that the operation's input message consists of, and the schema that declares it. */ function inputOf(root, binding, operation) {
    const port = named(childrenOf(root, 'portType'), localOf(binding.attributes.type));
    const input = childrenOf(named(childrenOf(port, 'operation'), operation), 'input')[0];
    const message = named(childrenOf(root, 'message'), localOf(input?.attributes.message));
    const name = localOf(childrenOf(message, 'part')[0]?.attributes.element);
    for (const schema of childrenOf(childrenOf(root, 'types')[0], 'schema')){
        const declared = named(childrenOf(schema, 'element'), name);
        if (declared) return {
            name,
            schema,
            declared
        };
    }
    throw new XmlFault('服务描述没有给出请求元素，请在调用地址中填写 namespace');
}
function parametersOf(schema, declared) {
    const type = childrenOf(declared, 'complexType')[0] ?? named(childrenOf(schema, 'complexType'), localOf(declared.attributes.type));
    const group = [
        ...childrenOf(type, 'sequence'),
        ...childrenOf(type, 'all')
    ];
    return group.flatMap((part)=>childrenOf(part, 'element')).flatMap(({ attributes })=>attributes.name ?? []);
}
function named(elements, name) {
    return elements.find(({ attributes })=>attributes.name === name);
}
/** `tns:QueryPension` without its prefix. */ function localOf(name = '') {
    return name.slice(name.indexOf(':') + 1);
}

//# sourceMappingURL=wsdl.js.map