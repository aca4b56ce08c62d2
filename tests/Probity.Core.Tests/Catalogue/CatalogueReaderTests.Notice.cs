namespace Probity.Core.Tests.Catalogue;

public sealed partial class CatalogueReaderTests
{
    /// <summary>The same for what makes the notice data: scope and terms of items, fields, groups, serious conduct, purposes.</summary>
    public static TheoryData<string, string, string, int, string, string> NoticeBreaks => new()
    {
        { Food, "disclosure: government-sharing", "disclosure: public", 0, "is not published unless the state provides otherwise", "Art. 20" },
        { Food, "disclosure: government-sharing", "disclosure: public\npublic-under: [sd-credit-regulation 20]", 0, "is not published unless the state provides otherwise", "national article" },
        { Food, "disclosure: government-sharing", "disclosure: government-sharing\npublic-under: [food-safety-law 122]", 1, "Only an item that is public", "Remove it" },
        { Food, "sharing: conditional", "sharing: unconditional", 0, "never shared without condition", "charter C5" },
        { Food, "sharing: conditional", "sharing: everybody", 0, "\"sharing\" is not one of", "none, conditional, unconditional" },
        { Food, "terms: administrative-penalty", "terms: penalties", 0, "no schedule of terms \"penalties\"", "Correct it" },
        { Food, "terms: administrative-penalty", "terms: licence", 0, "does not go with the nature", "gravities" },
        { Food, "fields: [conduct, penalty-kind, ", "fields: [conduct, ", 0, "goes by the kinds of penalty, and the item does not hold them", "penalty-kind" },
        { "terms.yaml", "penalty-kinds: [warning, criticism]", "penalty-kinds: [warning]", -2, "Kinds of penalty without a gravity: criticism", "exactly one gravity" },
        { "terms.yaml", "penalty-kinds: [warning, criticism]", "penalty-kinds: []", -2, "Kinds of penalty without a gravity: criticism, warning", "exactly one gravity" },
        { "terms.yaml", "archive: { months: 60, from: use-end", "archive: { months: 60, from: decision", 0, "An archive runs from the end of use", "Correct from" },
        { "terms.yaml", "publication: { months: 3, from: decision", "publication: { months: 3, from: use-end", 0, "An archive runs from the end of use", "Correct from" },
        { Food, "updated: seven-working-days", "updated: seven-working-days\nverified: false", 1, "does not say what is not verified", "open-question" },
        { Food, "updated: seven-working-days", "updated: seven-working-days\nverified: false\nenabled: true", 2, "not verified, but is on", "Remove enabled" },
        { Food, "en: Food safety penalty", "en: Food safety grade", -1, "\"grade\" is a score or a grade", "charter C1" },
        { "items/discipline.legal-practice.yaml", "- lawyers-law 49 item 2", "- lawyers-law 49 item 8", 0, "named among what is never recorded of a field or group", "professional acts" },
        { "terms.yaml", "publication: { months: 3,", "publication: { months: 13,", 0, "A lighter entry (publication) outlives a graver one", "Shorten" },
        { "terms.yaml", "use: { months: 60, from: conduct-end", "use: { months: 72, from: conduct-end", 0, "may not be 72 months", "Art. 38" },
        { "terms.yaml", "use: { months: 60, from: conduct-end", "use: { months: 60, from: decision", 0, "run from the end of the conduct", "Art. 38" },
        { "terms.yaml", "inquiry: { months: 60, from: conduct-end, rule: D15, basis: [sd-credit-regulation 38 para 2]", "inquiry: { months: 60, from: conduct-end, rule: D15, basis: []", 0, "no basis that was read", "verified: false" },
        { "terms.yaml", "penalty-kinds: [warning, criticism]", "penalty-kinds: [warning, scolding]", -2, "no kind of penalty \"scolding\"", "Correct it" },
        { "terms.yaml", "penalty-kinds: [warning, criticism]", "penalty-kinds: [warning, fine]", -2, "\"fine\" stands twice", "Keep one" },
        { "fields.yaml", "items: [penalty.environment]", "items: [penalty.weather]", 0, "no item \"penalty.weather\"", "add that item" },
        { "fields.yaml", "items: [penalty.work-safety]", "items: []", 0, "neither an item that is on nor a reason", "not-recorded" },
        { "fields.yaml", "promises: [C3]", "promises: [C13]", 0, "no promise of the charter \"C13\"", "Correct it" },
        { "groups.yaml", "conducts: [client-fraud, misappropriation, false-certificate, unlicensed-practice, bribery]", "conducts: [client-fraud, misappropriation, false-certificate, unlicensed-practice]", -1, "\"bribery\" of \"discipline.legal-practice\" is not on the closed list", "remove the conduct" },
        { "groups.yaml", "conducts: [misappropriation, client-fraud]", "conducts: [misappropriation, rudeness]", 0, "\"rudeness\" is not one of", "the list is closed" },
        { "groups.yaml", "items: [discipline.charity-property]", "items: [discipline.charity-property, honour.moral-model]", 0, "is no licence and no discipline", "licence and discipline facts only" },
        { "groups.yaml", "under: [sd-credit-regulation 31]\n        promises: [C3]", "under: []", 0, "names no article and no promise", "under or promises" },
        { "serious-conduct.yaml", "standard: [wage-payment-regulation 48]", "standard: [sd-credit-regulation 29]", 0, "no national standard that was read", "verified: false" },
        { "serious-conduct.yaml", "basis: [sd-credit-regulation 29 para 1 item 4]\n    verified: false", "basis: [sd-credit-regulation 29 para 1 item 4]\n    items: [penalty.tax]\n    verified: false", -1, "Nothing is recorded in the domain of national defence", "conscience" },
        { "purposes.yaml", "contexts: [food, drugs,", "contexts: [drugs,", 2, "of the context \"food\", which the purpose does not name", "Arts. 6 and 27" },
        { "purposes.yaml", "item: penalty.food-safety, fields: [conduct, penalty-kind, ", "item: honour.moral-model, fields: [", 0, "is an honour, which the person alone shows", "charter C1, C10" },
        { "purposes.yaml", "item: penalty.food-safety, fields: [conduct,", "item: honour.good-standing, fields: [honour,", 0, "is not verified, or is shared with nobody", "Remove it here" },
        { "purposes.yaml", "  deadline: D37", "  deadline: D99", 0, "The deadline table has no \"D99\" that can bind a body", "working days" },
        { "purposes.yaml", "  deadline: D37", "  deadline: D08", 0, "The deadline table has no \"D08\" that can bind a body", "does not wait for the person" },
        { "purposes.yaml", "  within: 12 months", "  within: 12 days", 0, "counts for months or years", "12 months" },
        { "purposes.yaml", "code: tender,", "code: application,", -2, "\"application\" stands twice", "Keep one" },
        { "purposes.yaml", "penalty-kinds: [revoke-licence,", "penalty-kinds: [lose-licence,", 0, "no kind of penalty \"lose-licence\"", "Correct it" },
    };
}
