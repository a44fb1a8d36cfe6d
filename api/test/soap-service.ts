import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';

const NAMESPACE = 'urn:example:pension';

/** A document/literal service of fictional pensions that describes itself, and can be told what to answer. */
export interface SoapService {
  endpoint: string;
  namespace: string;
  /** Bodies and headers of the calls that came. */
  calls: { body: string; headers: Record<string, unknown> }[];
  /** How often the description was asked for. */
  described: number;
  answer: (request: FastifyRequest) => { status?: number; body: string };
  close(): Promise<void>;
}

/** A list of records in the envelope of the service. */
export function soapAnswer(records: readonly string[], namespace = NAMESPACE): string {
  return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/><soapenv:Body>
    <ns2:QueryPensionResponse xmlns:ns2="${namespace}"><ns2:list>${records.map((text) => `<ns2:record>${text}</ns2:record>`).join('')}</ns2:list></ns2:QueryPensionResponse>
    </soapenv:Body></soapenv:Envelope>`;
}

export const PENSION_RECORD =
  '<ns2:aac002>310101194503120016</ns2:aac002><ns2:xm><![CDATA[张三 & 李四]]></ns2:xm><ns2:period><ns2:month>2026-02</ns2:month></ns2:period><ns2:money>4321.50</ns2:money>';

export async function startSoapService(): Promise<SoapService> {
  const server: FastifyInstance = Fastify({ forceCloseConnections: true });
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  const service: SoapService = {
    endpoint: '',
    namespace: NAMESPACE,
    calls: [],
    described: 0,
    answer: () => ({ body: soapAnswer([PENSION_RECORD]) }),
    close: () => server.close(),
  };
  server.get('/pension', async (_request, reply) => {
    service.described += 1;
    return reply.type('text/xml').send(wsdl());
  });
  server.post('/pension', async (request, reply) => {
    service.calls.push({ body: String(request.body), headers: request.headers });
    const { status = 200, body } = service.answer(request);
    return reply.code(status).type('text/xml; charset=utf-8').send(body);
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  service.endpoint = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/pension`;
  return service;
}

function wsdl(): string {
  return `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="${NAMESPACE}" targetNamespace="${NAMESPACE}">
  <wsdl:types><xs:schema targetNamespace="${NAMESPACE}" elementFormDefault="qualified">
    <xs:element name="QueryPensionRequest"><xs:complexType><xs:sequence><xs:element name="aac002" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="QueryPensionResponse" type="tns:answer"/>
  </xs:schema></wsdl:types>
  <wsdl:message name="in"><wsdl:part name="parameters" element="tns:QueryPensionRequest"/></wsdl:message>
  <wsdl:message name="out"><wsdl:part name="parameters" element="tns:QueryPensionResponse"/></wsdl:message>
  <wsdl:portType name="Pension">
    <wsdl:operation name="QueryPension"><wsdl:input message="tns:in"/><wsdl:output message="tns:out"/></wsdl:operation>
    <wsdl:operation name="Rpc"><wsdl:input message="tns:in"/></wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="PensionSoap" type="tns:Pension"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="QueryPension"><soap:operation soapAction="urn:query"/></wsdl:operation>
    <wsdl:operation name="Rpc"><soap:operation soapAction="urn:rpc" style="rpc"/></wsdl:operation>
  </wsdl:binding></wsdl:definitions>`;
}
