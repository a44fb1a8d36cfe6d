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
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderOf } from "../../graphql/loaders.js";
import { availableActions } from "./available.js";
import { FlowActionType, FlowEventType, FlowStepType, FlowType, RemainingType } from "./flow.type.js";
import { viewEvent, viewPath } from "./flow-view.js";
import { readEvents } from "./history.js";
import { explainTimers } from "./remaining.js";
import { readDeadlineChanges, viewDeadlineChange } from "./reproject/deadline-changes.js";
import { readTimers } from "./timers.js";
const groupByRecord = (events)=>Map.groupBy(events, (e)=>e.recordId);
function timersOf(ctx, id) {
    return loaderOf(ctx, 'flow.timers', (ids)=>readTimers(ctx, ids), ()=>[]).load(id);
}
function eventsOf(ctx, id) {
    return loaderOf(ctx, 'flow.events', async (ids)=>groupByRecord(await readEvents(ctx, ids)), ()=>[]).load(id);
}
function deadlineChangesOf(ctx, id) {
    return loaderOf(ctx, 'flow.deadline-changes', async (ids)=>Map.groupBy(await readDeadlineChanges(ctx, ids), (change)=>change.recordId), ()=>[]).load(id);
}
export class FlowResolver {
    async remaining(flow, ctx) {
        const [timers, changes] = await Promise.all([
            timersOf(ctx, flow.row.id),
            deadlineChangesOf(ctx, flow.row.id)
        ]);
        return explainTimers(timers, ctx.app.calendar, ctx.app.clock.now(), changes);
    }
    availableActions(flow, ctx) {
        rowsSeen(ctx).set(flow.row.id, flow.row);
        return loaderOf(ctx, `flow.actions.${flow.recordType}`, (ids)=>availableActions(ctx, flow.recordType, ids.flatMap((id)=>rowsSeen(ctx).get(id) ?? [])), ()=>[]).load(flow.row.id);
    }
    async path(flow, ctx) {
        const definition = ctx.app.registry.getFlow(ctx.app.registry.getRecord(flow.recordType).flow);
        const [events, remaining] = await Promise.all([
            eventsOf(ctx, flow.row.id),
            this.remaining(flow, ctx)
        ]);
        return viewPath(definition, flow.row, events, remaining);
    }
    async history(flow, ctx) {
        const { registry } = ctx.app;
        const binding = registry.getRecord(flow.recordType);
        const related = binding.related ? await loaderOf(ctx, `flow.related.${binding.type}`, (ids)=>binding.related?.(ctx, ids) ?? Promise.resolve(new Map()), ()=>[]).load(flow.row.id) : [];
        const own = {
            type: binding.type,
            id: flow.row.id,
            title: flow.row.title
        };
        const all = await Promise.all([
            own,
            ...related
        ].map(async (record)=>{
            const definition = registry.getFlow(registry.getRecord(record.type).flow);
            const [events, moved] = await Promise.all([
                eventsOf(ctx, record.id),
                deadlineChangesOf(ctx, record.id)
            ]);
            return [
                ...events.map((event)=>viewEvent(definition, event, record.title)),
                ...moved.map((change)=>viewDeadlineChange(change, record.title))
            ];
        }));
        // Steps of one moment keep the order of their record, the record's own before those of its parts.
        return all.flat().sort((a, b)=>a.recordedAt.getTime() - b.recordedAt.getTime());
    }
}
_ts_decorate([
    FieldResolver(()=>RemainingType, {
        description: '距最近时限还有多久，附每个时限的计算'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof FlowType === "undefined" ? Object : FlowType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], FlowResolver.prototype, "remaining", null);
_ts_decorate([
    FieldResolver(()=>[
            FlowActionType
        ], {
        description: 'What the caller may do now; nothing else is allowed'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof FlowType === "undefined" ? Object : FlowType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], FlowResolver.prototype, "availableActions", null);
_ts_decorate([
    FieldResolver(()=>[
            FlowStepType
        ], {
        description: 'Steps done, current and to come'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof FlowType === "undefined" ? Object : FlowType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], FlowResolver.prototype, "path", null);
_ts_decorate([
    FieldResolver(()=>[
            FlowEventType
        ], {
        description: 'Every step of the record and of the records that belong to it, and deadlines counted again; oldest first'
    }),
    _ts_param(0, Root()),
    _ts_param(1, Ctx()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof FlowType === "undefined" ? Object : FlowType,
        typeof Context === "undefined" ? Object : Context
    ]),
    _ts_metadata("design:returntype", Promise)
], FlowResolver.prototype, "history", null);
FlowResolver = _ts_decorate([
    Resolver(()=>FlowType)
], FlowResolver);
const seen = new WeakMap();
/** Rows that this operation has already read, so that actions are computed without reading them again. */ function rowsSeen(ctx) {
    let map = seen.get(ctx);
    if (!map) {
        map = new Map();
        seen.set(ctx, map);
    }
    return map;
}

//# sourceMappingURL=flow.resolver.js.map