import { Matter } from "./matter.entity.js";
/** The matters in force, in the order of the catalogue; one statement. */ export async function loadMatters(ctx) {
    return ctx.em.find(Matter, {
        enabled: true
    }, {
        orderBy: {
            sort: 'asc',
            code: 'asc'
        }
    });
}

//# sourceMappingURL=load-matters.js.map