/** An endpoint and what stands behind its `#`: settings that only the way of calling knows. They never go over the wire. */ /** Takes `https://host/path#name=value&…` apart. */ export function readEndpoint(endpoint) {
    const [url = '', hash = ''] = endpoint.split(/#(.*)/s);
    return {
        url,
        options: Object.fromEntries(new URLSearchParams(hash))
    };
}
/** What is wrong with an endpoint's settings, in Chinese; undefined when nothing is. */ export function problemOfOptions({ options }, rules) {
    const stranger = Object.keys(options).find((name)=>!Object.hasOwn(rules, name));
    if (stranger !== undefined) return `调用地址中的参数 ${stranger.slice(0, 64)} 无法识别，可用：${Object.keys(rules).join('、')}`;
    for (const [name, { required, pattern, hint }] of Object.entries(rules)){
        const value = options[name];
        if (value === undefined && required) return `请在调用地址的 # 之后填写 ${name}（${hint}）`;
        if (value !== undefined && !pattern.test(value)) return `调用地址中的参数 ${name} 不正确（${hint}）`;
    }
    return undefined;
}

//# sourceMappingURL=endpoint-options.js.map