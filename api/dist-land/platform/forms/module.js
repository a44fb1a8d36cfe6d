import { defineModule } from "../kernel/module.js";
import { DictionaryResolver } from "./dictionary.resolver.js";
import { seedForms } from "./form-store.js";
export const formsModule = defineModule({
    name: 'forms',
    title: '表单',
    resolvers: [
        DictionaryResolver
    ],
    seed: seedForms
});

//# sourceMappingURL=module.js.map