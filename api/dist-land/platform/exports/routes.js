import { SIGNED_IN } from "../../graphql/access-decorators.js";
import { httpContext } from "../../server/http-context.js";
import { sendExport } from "../files/index.js";
import { fetchOrder } from "./fetch-order.js";
/** `/exports/orders/<id>.xlsx`: the file of one's own order. */ export function exportRoutes(server, app) {
    server.get('/exports/orders/:name', {
        config: {
            access: [
                SIGNED_IN
            ]
        }
    }, async (request, reply)=>{
        const ctx = await httpContext(app, request);
        const { name: wanted } = request.params;
        const { name, size, content } = await fetchOrder(ctx, wanted.replace(/\.xlsx$/, ''));
        content.on('error', (error)=>app.log.error({
                err: error,
                order: wanted
            }, 'an export could not be served'));
        return sendExport(reply, name, {
            size,
            content: ()=>content
        });
    });
}

//# sourceMappingURL=routes.js.map