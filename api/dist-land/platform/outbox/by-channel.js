/** The messages with the channel they belong to; one whose channel no module defines any more is left out. */ export function byChannel(ctx, messages) {
    return [
        ...ctx.app.registry.outbound.values()
    ].map((channel)=>({
            channel,
            messages: messages.filter((message)=>message.channel === channel.key)
        })).filter((group)=>group.messages.length > 0);
}

//# sourceMappingURL=by-channel.js.map