// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/fast/layers.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ianote::pdf {

namespace {

constexpr int deepest_condition = 20; // conditions within each other
constexpr int max_steps = 2000;       // of one condition

void gather(QPDFObjectHandle list, std::set<QPDFObjGen>& into) {
    if (!list.isArray()) return;
    for (auto& layer : list.aitems()) into.insert(layer.getObjGen());
}

/// A layer for another purpose than viewing (a designer's) changes nothing that is seen.
bool is_for_viewing(QPDFObjectHandle layer) {
    auto intent = layer.getKey("/Intent");
    const auto views = [](QPDFObjectHandle name) {
        return name.isNameAndEquals("/View") || name.isNameAndEquals("/All");
    };
    if (!intent.isArray()) return !intent.isName() || views(intent);
    const auto names = intent.getArrayAsVector();
    return std::any_of(names.begin(), names.end(), views);
}

} // namespace

Layers::Layers(QPDFObjectHandle catalogue) {
    auto properties = catalogue.getKey("/OCProperties");
    if (!properties.isDictionary()) return;
    auto own = properties.getKey("/D");
    if (!own.isDictionary()) return;
    base_off_ = own.getKey("/BaseState").isNameAndEquals("/OFF");
    gather(own.getKey("/ON"), on_);
    gather(own.getKey("/OFF"), off_);
}

bool Layers::is_on(QPDFObjectHandle layer) const {
    if (!layer.isDictionary() || !is_for_viewing(layer)) return true;
    const auto id = layer.getObjGen();
    return base_off_ ? on_.count(id) > 0 : off_.count(id) == 0;
}

/// `[/And [/Not layer] layer]`
bool Layers::condition(QPDFObjectHandle expression, int depth) {
    if (++steps_ > max_steps || depth > deepest_condition) return true;
    if (!expression.isArray()) return is_on(expression);
    const auto parts = expression.getArrayAsVector();
    if (parts.size() < 2) return true;
    auto sign = parts.front();
    const auto holds = [&](const QPDFObjectHandle& part) { return condition(part, depth + 1); };
    if (sign.isNameAndEquals("/Not")) return !holds(parts[1]);
    if (sign.isNameAndEquals("/Or")) return std::any_of(parts.begin() + 1, parts.end(), holds);
    return std::all_of(parts.begin() + 1, parts.end(), holds);
}

bool Layers::membership(QPDFObjectHandle what) {
    if (what.getKey("/VE").isArray()) {
        steps_ = 0;
        return condition(what.getKey("/VE"), 0);
    }
    auto layers = what.getKey("/OCGs").isArray() ? what.getKey("/OCGs").getArrayAsVector()
                                                 : std::vector<QPDFObjectHandle>{what.getKey("/OCGs")};
    std::erase_if(layers, [](QPDFObjectHandle& layer) { return !layer.isDictionary(); });
    if (layers.empty()) return true;
    const auto on = [&](const QPDFObjectHandle& layer) { return is_on(layer); };
    auto policy = what.getKey("/P");
    if (policy.isNameAndEquals("/AllOn")) return std::all_of(layers.begin(), layers.end(), on);
    if (policy.isNameAndEquals("/AnyOff")) return !std::all_of(layers.begin(), layers.end(), on);
    if (policy.isNameAndEquals("/AllOff")) return std::none_of(layers.begin(), layers.end(), on);
    return std::any_of(layers.begin(), layers.end(), on);
}

bool Layers::hide(const QPDFObjectHandle& what) {
    auto object = what;
    if (!object.isDictionary()) return false;
    const auto judge = [&] {
        const bool several = object.getKey("/Type").isNameAndEquals("/OCMD");
        return several ? !membership(object) : !is_on(object);
    };
    if (!object.isIndirect()) return judge();
    const auto id = object.getObjGen();
    if (const auto found = known_.find(id); found != known_.end()) return found->second;
    return known_[id] = judge();
}

} // namespace ianote::pdf
