import { refuse } from "../platform/errors/index.js";
/** A form on another site can post a file with our user's cookie, but can neither set this header nor claim our origin. @throws FORBIDDEN */ export function refuseForeign(request) {
    const { origin } = request.headers;
    const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host;
    if (!isOwn && request.headers['x-requested-with'] === undefined) throw refuse('FORBIDDEN');
}

//# sourceMappingURL=own-origin.js.map