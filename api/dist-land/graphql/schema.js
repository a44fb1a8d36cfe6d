import { buildSchema } from 'type-graphql';
import { requireCall } from "../platform/access/index.js";
import { DateTimeScalar } from "./scalars.js";
/** Every operation passes here; one without a declared access is refused (and fails the build's test before that). */ const authChecker = async ({ context, info }, roles)=>{
    await requireCall(context, roles, `${info.parentType.name}.${info.fieldName}`);
    return true;
};
/** The one schema of all domains. `pubSub` carries the change bus into subscriptions. */ export function buildApiSchema(registry, pubSub) {
    const [first, ...others] = registry.modules.flatMap((m)=>m.resolvers ?? []);
    if (!first) throw new Error('no module has a resolver');
    return buildSchema({
        resolvers: [
            first,
            ...others
        ],
        authChecker,
        authMode: 'error',
        pubSub,
        validate: false,
        scalarsMap: [
            {
                type: Date,
                scalar: DateTimeScalar
            }
        ],
        emitSchemaFile: false
    });
}

//# sourceMappingURL=schema.js.map