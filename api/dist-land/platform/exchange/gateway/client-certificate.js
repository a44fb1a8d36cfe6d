import { TLSSocket } from 'node:tls';
import { GatewayRefusal } from "./refusals.js";
/** The certificate of a connection; undefined where none was shown, or the connection is none of mutual TLS. */ export function shownCertificate(socket) {
    if (!(socket instanceof TLSSocket)) return undefined;
    const { fingerprint256, subject } = socket.getPeerCertificate();
    if (!fingerprint256) return undefined;
    const name = subject?.CN ?? '';
    return {
        valid: socket.authorized,
        fingerprint: normaliseFingerprint(fingerprint256),
        name: Array.isArray(name) ? name.join(',') : name
    };
}
/** `AB:CD:…` as 64 hex digits in lower case. */ export function normaliseFingerprint(text) {
    return text.replaceAll(':', '').toLowerCase();
}
const FINGERPRINT = /^[0-9a-f]{64}$/;
const SUBJECT = /^CN=(.{1,190})$/u;
/** What a registered binding is kept as: a fingerprint or `CN=…`; undefined for what is neither. */ export function readBinding(text) {
    const fingerprint = normaliseFingerprint(text);
    if (FINGERPRINT.test(fingerprint)) return fingerprint;
    return SUBJECT.test(text) ? text : undefined;
}
/**
 * Whether the caller may go on, before anything it says is looked at: a certificate that is not good for anything is refused, one must be
 * there where the installation requires it. @throws DX-4015
 */ export function requireCertificate({ EXCHANGE_TLS_PORT: port, EXCHANGE_TLS_CLIENT: mode }, shown) {
    if (shown && !shown.valid) throw wrong('证书不是由指定的机构签发，或不在有效期内');
    if (!shown && port !== undefined && mode === 'required') throw wrong('没有出示证书');
}
/** Whether the certificate is the one that the application is bound to; an application without binding may show any. @throws DX-4015 */ export function requireBinding(binding, shown) {
    if (binding === null) return;
    if (!shown) throw wrong('没有出示证书');
    const name = SUBJECT.exec(binding)?.[1];
    if (name === undefined ? binding !== shown.fingerprint : name !== shown.name) throw wrong('证书与应用不符');
}
function wrong(reason) {
    return new GatewayRefusal('DX-4015', {
        reason
    });
}

//# sourceMappingURL=client-certificate.js.map