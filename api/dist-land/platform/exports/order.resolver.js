function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { SignedIn } from "../../graphql/access-decorators.js";
import { cancelOrder } from "./cancel-order.js";
import { getOwnOrder, listOrders } from "./find-orders.js";
import { ExportOrderConnection, ExportOrderType } from "./order.type.js";
import { viewOrder } from "./order-view.js";
export class ExportOrderResolver {
    exportOrders(ctx, first, after) {
        return listOrders(ctx, {
            first,
            after
        });
    }
    async cancelExportOrder(ctx, id) {
        await cancelOrder(ctx, id);
        return viewOrder(await getOwnOrder(ctx, id));
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>ExportOrderConnection, {
        description: '我的导出: one’s own background exports, newest first'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('first', ()=>Int, {
        nullable: true,
        description: 'size of the page, 1–100'
    })),
    _ts_param(2, Arg('after', ()=>String, {
        nullable: true,
        description: 'cursor of the last row seen'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], ExportOrderResolver.prototype, "exportOrders", null);
_ts_decorate([
    SignedIn(),
    Mutation(()=>ExportOrderType, {
        description: 'Ends one’s own export that is not made yet; what was written is removed'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('id', ()=>ID, {
        description: 'of the order'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        String
    ]),
    _ts_metadata("design:returntype", Promise)
], ExportOrderResolver.prototype, "cancelExportOrder", null);
ExportOrderResolver = _ts_decorate([
    Resolver()
], ExportOrderResolver);

//# sourceMappingURL=order.resolver.js.map