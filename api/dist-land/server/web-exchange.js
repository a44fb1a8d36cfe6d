export const SESSION_COOKIE = 'sid';
/** The session cookie of one HTTP exchange: http-only, same site, and only over TLS in production. */ export function webExchange(config, request, reply) {
    const options = {
        httpOnly: true,
        sameSite: 'strict',
        path: '/',
        secure: config.production
    };
    return {
        sessionToken: request.cookies[SESSION_COOKIE],
        origin: config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : `${request.protocol}://${request.host}`,
        userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200),
        setSessionToken: (token)=>void reply.setCookie(SESSION_COOKIE, token, options),
        clearSessionToken: ()=>void reply.clearCookie(SESSION_COOKIE, options)
    };
}

//# sourceMappingURL=web-exchange.js.map