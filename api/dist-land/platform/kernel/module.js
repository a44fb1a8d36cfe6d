export function defineModule(definition) {
    return definition;
}

//# sourceMappingURL=module.js.map