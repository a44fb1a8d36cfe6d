/** The HTTP exchange of an operation that begins, changes or ends a session; sockets and jobs have none and call no such operation. */ export function webOf(ctx) {
    if (!ctx.web) throw new Error('a session can be changed in an HTTP exchange only');
    return ctx.web;
}

//# sourceMappingURL=web.js.map