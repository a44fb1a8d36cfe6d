/** Value of `Content-Disposition` for a name of any script: RFC 6266 with RFC 5987 beside a plain ASCII name. */ export function contentDisposition(kind, name) {
    const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
    return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeRfc5987(name)}`;
}
function encodeRfc5987(name) {
    return encodeURIComponent(name).replace(/['()*]/g, (c)=>`%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

//# sourceMappingURL=content-disposition.js.map