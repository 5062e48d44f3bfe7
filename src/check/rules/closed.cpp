// SPDX-License-Identifier: GPL-3.0-or-later
// Words of closed classes: a negation, what may or must be done, and and or, how many, which institution, which act,
// opposites.
#include "check/closed_compare.hpp"
#include "check/rules/families.hpp"

#include <array>

namespace ianote::check {

namespace {

using enum language::ClosedClass;

constexpr double never = -1; // is any difference a warning

// Measured on 381 pairs of manuals in 25 language pairs and on 276 of the declaration of human rights.
// As notes alone: of what was judged less than three in four were right, whatever the pair shows otherwise.
constexpr ClosedComparison of_negation{.of = negation, .links = 10, .warned = never, .noted = 0.02, .tells_loss = true};
constexpr ClosedComparison of_modality{
    .of = modality, .expected = 1, .links = 5, .warned = never, .noted = 0.12, .by_sense = true, .only_asserted = true};
constexpr ClosedComparison of_conjunction{.of = conjunction, .expected = 0.7, .warned = never, .noted = 0.02};
constexpr ClosedComparison of_quantity{.of = quantity, .warned = 0.025, .noted = 0.06, .free_axis = 0};
constexpr ClosedComparison of_institution{.of = institution, .warned = 0.06, .noted = 0.12};
constexpr ClosedComparison of_act{.of = act, .warned = 0.03, .noted = 0.1};
constexpr ClosedComparison of_opposite{.of = opposite, .warned = never, .noted = 0.1};

template <const ClosedComparison& how> void check_class(const Pair& pair, Reporter& reporter) {
    compare_closed(pair, how, reporter);
}

constexpr std::array closed_family{
    Rule{
        .name = "negation-mismatch",
        .severity = Severity::note,
        .summary = "A sentence that denies in one version and not in the other.",
        .why =
            "A lost 'not' turns a sentence round. Words that deny are compared as present or absent, not counted, as "
            "languages say no once or twice; words such as 'only' or 'unless' stand for a negation.",
        .wrong = "Le rapport n'est pas adopté | El informe se adopta",
        .right = "Le rapport n'est pas adopté | El informe no se adopta",
        .probability = 0.25,
        .pair = check_class<of_negation>,
    },
    Rule{
        .name = "modality-mismatch",
        .severity = Severity::note,
        .summary = "May, must or should in one version, another of them in the other.",
        .why = "Whether something is allowed, required or recommended is the law itself. Told where the other links of "
               "the pair show that the two languages say it alike.",
        .wrong = "Le Conseil peut décider | El Consejo debe decidir",
        .right = "Le Conseil peut décider | El Consejo puede decidir",
        .probability = 0.55,
        .pair = check_class<of_modality>,
    },
    Rule{
        .name = "conjunction-mismatch",
        .severity = Severity::note,
        .summary = "An 'and' that is an 'or' in the other version, or the other way round.",
        .why = "Conditions that must all be met become conditions one of which is enough. Told where one side has one "
               "more of the one and one less of the other.",
        .wrong = "le nom et l'adresse | el nombre o la dirección",
        .right = "le nom et l'adresse | el nombre y la dirección",
        .probability = 0.3,
        .pair = check_class<of_conjunction>,
    },
    Rule{
        .name = "quantifier-mismatch",
        .severity = Severity::warning,
        .summary = "All or some, at least or at most, more or less than: not the same in both versions.",
        .why = "How many are meant, and whether a number is the least or the most.",
        .wrong = "au moins trois États | como máximo tres Estados",
        .right = "au moins trois États | al menos tres Estados",
        .probability = 0.75,
        .pair = check_class<of_quantity>,
    },
    Rule{
        .name = "institution-mismatch",
        .severity = Severity::warning,
        .summary = "An institution that is another one in the other version.",
        .why = "Council, Commission, Parliament, the Courts and the Central Bank by the names that a language "
               "pack has for them; the Council is not the European Council.",
        .wrong = "ce que la Commission propose | lo que propone el Consejo",
        .right = "ce que la Commission propose | lo que propone la Comisión",
        .probability = 0.9,
        .pair = check_class<of_institution>,
    },
    Rule{
        .name = "act-kind-mismatch",
        .severity = Severity::warning,
        .summary = "A kind of act that is another one in the other version.",
        .why = "Directives, regulations, decisions, recommendations, resolutions and opinions bind in different ways.",
        .wrong = "la directive est modifiée | se modifica el Reglamento",
        .right = "la directive est modifiée | se modifica la Directiva",
        .probability = 0.85,
        .pair = check_class<of_act>,
    },
    Rule{
        .name = "opposite-terms",
        .severity = Severity::note,
        .summary = "A word whose counterpart says the opposite.",
        .why = "Increase and decrease, before and after, minimum and maximum, import and export, internal and external "
               "and the like, by the words of the language packs.",
        .wrong = "avant le vote | después de la votación",
        .right = "avant le vote | antes de la votación",
        .probability = 0.25,
        .pair = check_class<of_opposite>,
    },
};

} // namespace

std::span<const Rule> closed_rules() { return closed_family; }

} // namespace ianote::check
