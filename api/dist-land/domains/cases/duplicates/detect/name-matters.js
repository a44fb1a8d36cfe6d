/** How many matters a message names. */ const MOST_NAMES = 2;
/** A whole bundle that was handed in twice is named by its first two matters: 退役报到、户口登记等11项. */ export function nameMatters(names) {
    const distinct = [
        ...new Set(names)
    ];
    const shown = distinct.slice(0, MOST_NAMES).join('、');
    return distinct.length > MOST_NAMES ? `${shown}等${distinct.length}项` : shown;
}

//# sourceMappingURL=name-matters.js.map