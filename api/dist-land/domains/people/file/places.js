const sources = [];
/**
 * A person belongs to no organisation; the records about them do. Each domain says where its records about a person lie and which
 * permission shows them: who may see one of those records may open the person's file.
 */ export function registerPersonPlaces(permission, places) {
    sources.push({
        permission,
        places
    });
}
export function personPlaces() {
    return sources;
}

//# sourceMappingURL=places.js.map