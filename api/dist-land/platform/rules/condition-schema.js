import { MAX_ATOMS } from "./validate-condition.js";
const scalar = {
    type: [
        'string',
        'number',
        'boolean'
    ]
};
const group = {
    type: 'array',
    items: {
        $ref: '#/$defs/condition'
    },
    minItems: 1,
    maxItems: MAX_ATOMS
};
function branch(key, schema) {
    return {
        type: 'object',
        properties: {
            [key]: schema
        },
        required: [
            key
        ],
        additionalProperties: false
    };
}
/** JSON Schema of the shape of a condition. Which fields and values exist is the matter of validateCondition. */ export const conditionSchema = {
    $ref: '#/$defs/condition',
    $defs: {
        condition: {
            oneOf: [
                branch('and', group),
                branch('or', group),
                branch('not', {
                    $ref: '#/$defs/condition'
                }),
                {
                    $ref: '#/$defs/atom'
                }
            ]
        },
        atom: {
            type: 'object',
            properties: {
                field: {
                    type: 'string',
                    minLength: 1,
                    maxLength: 64
                },
                op: {
                    enum: [
                        'eq',
                        'ne',
                        'in',
                        'notIn',
                        'lt',
                        'lte',
                        'gt',
                        'gte',
                        'exists'
                    ]
                },
                value: {
                    anyOf: [
                        scalar,
                        {
                            type: 'array',
                            items: scalar,
                            minItems: 1,
                            maxItems: 200
                        }
                    ]
                }
            },
            required: [
                'field',
                'op',
                'value'
            ],
            additionalProperties: false
        }
    }
};

//# sourceMappingURL=condition-schema.js.map