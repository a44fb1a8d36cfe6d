import { registerEnumType } from 'type-graphql';
import { CHANNEL_TITLES, STATE_TITLES } from "../notice-words.js";
const enumOf = (titles)=>Object.fromEntries(Object.keys(titles).map((name)=>[
            name,
            name
        ]));
const described = (titles)=>Object.fromEntries(Object.entries(titles).map(([name, description])=>[
            name,
            {
                description
            }
        ]));
export const NoticeChannelEnum = enumOf(CHANNEL_TITLES);
registerEnumType(NoticeChannelEnum, {
    name: 'NoticeChannel',
    description: 'How a notice reaches a person',
    valuesConfig: described(CHANNEL_TITLES)
});
export const DeliveryStateEnum = enumOf(STATE_TITLES);
registerEnumType(DeliveryStateEnum, {
    name: 'DeliveryState',
    description: 'What became of a notice on one channel',
    valuesConfig: described(STATE_TITLES)
});
const SORTS = {
    CREATED_AT: '时间',
    TYPE: '类型',
    MATTER: '事项',
    PRIORITY: '优先级'
};
export const NotificationSortFieldEnum = enumOf(SORTS);
registerEnumType(NotificationSortFieldEnum, {
    name: 'NotificationSortField',
    description: 'What a list of notices is sorted by; PRIORITY ascending is the most urgent first (01 §6.5)',
    valuesConfig: described(SORTS)
});
const DIRECTIONS = {
    ASC: '升序',
    DESC: '降序'
};
export const NotificationSortDirectionEnum = enumOf(DIRECTIONS);
registerEnumType(NotificationSortDirectionEnum, {
    name: 'NotificationSortDirection',
    description: 'Direction of a sort of notices',
    valuesConfig: described(DIRECTIONS)
});

//# sourceMappingURL=notice.enums.js.map