/** What gives a person precedence (退役军人安置条例 Art. 5), with the weight of 01 §6.5. */ export const PERSON_FLAGS = {
    MARTYR_CHILD: {
        title: '烈士子女',
        weight: 5
    },
    COMBAT: {
        title: '参战',
        weight: 4
    },
    DISABLED: {
        title: '残疾',
        weight: 4
    },
    MERIT: {
        title: '立功二等以上',
        weight: 3
    },
    HARDSHIP: {
        title: '艰苦边远',
        weight: 2
    }
};
/** Honours that weigh as 二等功 or more. */ const MERITS = [
    '10',
    '11',
    '12',
    '14',
    '21'
];
/** The flags that a form states. */ export function personFlagsOf(form) {
    const stated = {
        MARTYR_CHILD: form.martyrChild === 'Y',
        COMBAT: form.combatService === 'Y',
        DISABLED: form.disabilityLevel !== undefined,
        MERIT: form.honours?.some(({ type })=>MERITS.includes(type)) ?? false,
        HARDSHIP: form.hardshipService === 'Y'
    };
    return Object.keys(stated).filter((flag)=>stated[flag]);
}
/** The weight of the heaviest flag, 0–5. */ export function flagWeight(flags) {
    return Math.max(0, ...flags.map((flag)=>flag in PERSON_FLAGS ? PERSON_FLAGS[flag].weight : 0));
}

//# sourceMappingURL=person-flags.js.map