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
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { SignedIn } from "../../graphql/access-decorators.js";
import { TaskBucket, TaskConnection, TaskCountType } from "./task.type.js";
import { countTasks, listTasks } from "./task-list.js";
export class TaskResolver {
    tasks(ctx, bucket, first, after) {
        return listTasks(ctx, bucket ?? TaskBucket.ALL, {
            first,
            after
        });
    }
    taskCounts(ctx) {
        return countTasks(ctx);
    }
}
_ts_decorate([
    SignedIn(),
    Query(()=>TaskConnection, {
        description: 'To-dos of the caller’s roles in the caller’s organisation'
    }),
    _ts_param(0, Ctx()),
    _ts_param(1, Arg('bucket', ()=>TaskBucket, {
        nullable: true,
        description: '只要该类待办；缺省为全部'
    })),
    _ts_param(2, Arg('first', ()=>Int, {
        nullable: true,
        description: '向后取多少行，1–100，默认 20'
    })),
    _ts_param(3, Arg('after', ()=>String, {
        nullable: true,
        description: '从此游标之后取'
    })),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context,
        typeof TaskBucket === "undefined" ? Object : TaskBucket,
        Number,
        String
    ]),
    _ts_metadata("design:returntype", void 0)
], TaskResolver.prototype, "tasks", null);
_ts_decorate([
    SignedIn(),
    Query(()=>[
            TaskCountType
        ], {
        description: '本人各类待办的数量'
    }),
    _ts_param(0, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", void 0)
], TaskResolver.prototype, "taskCounts", null);
TaskResolver = _ts_decorate([
    Resolver()
], TaskResolver);

//# sourceMappingURL=task.resolver.js.map