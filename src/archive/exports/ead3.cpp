// SPDX-License-Identifier: GPL-3.0-or-later
// Encoded Archival Description, version EAD3 1.1 (Society of American Archivists): a finding aid by year and document.
#include "archive/exports/catalogues.hpp"
#include "write/xml_out.hpp"

#include <algorithm>
#include <map>

namespace ianote::archive {

namespace {

using write::add_leaf;
using write::set;

/// What the whole is called: by the body whose notes they are.
std::string title_of_all(std::span<const VersionRecord> versions) {
    for (const auto& version : versions) {
        if (!version.institution.empty()) return version.institution + ": notes";
    }
    return "Notes";
}

/// The last day on which anything went in: the same archive gives the same finding aid.
std::string last_added(std::span<const VersionRecord> versions) {
    std::string latest;
    for (const auto& version : versions) latest = std::max(latest, version.added);
    return latest.empty() ? "1970-01-01T00:00:00Z" : latest;
}

void add_control(pugi::xml_node ead, std::span<const VersionRecord> versions) {
    auto control = ead.append_child("control");
    add_leaf(control, "recordid", "ianote-catalogue");
    auto file = control.append_child("filedesc").append_child("titlestmt");
    add_leaf(file, "titleproper", title_of_all(versions));
    set(control.append_child("maintenancestatus"), "value", "derived");
    add_leaf(control.append_child("maintenanceagency"), "agencyname", "ianote");
    auto event = control.append_child("maintenancehistory").append_child("maintenanceevent");
    set(event.append_child("eventtype"), "value", "derived");
    auto time = add_leaf(event, "eventdatetime", last_added(versions));
    set(time, "standarddatetime", last_added(versions));
    set(event.append_child("agenttype"), "value", "machine");
    add_leaf(event, "agent", "ianote");
}

void add_unit_date(pugi::xml_node did, const std::string& from, const std::string& to) {
    if (from.empty()) return;
    if (from == to) {
        auto date = add_leaf(did.append_child("unitdatestructured"), "datesingle", from);
        set(date, "standarddate", from);
        return;
    }
    auto range = did.append_child("unitdatestructured").append_child("daterange");
    set(add_leaf(range, "fromdate", from), "standarddate", from);
    set(add_leaf(range, "todate", to), "standarddate", to);
}

/// A document with all its versions.
void add_document(pugi::xml_node parent, const std::vector<const VersionRecord*>& versions) {
    const auto& first = *versions.front();
    auto item = parent.append_child("c");
    set(item, "level", "item");
    auto did = item.append_child("did");
    add_leaf(did, "unitid", first.number.empty() ? first.identity : first.number);
    for (const auto* version : versions) set(add_leaf(did, "unittitle", version->title), "lang", version->language);
    add_unit_date(did, first.date, first.date);
    auto languages = did.append_child("langmaterial");
    for (const auto* version : versions) set(languages.append_child("language"), "langcode", version->language);
    for (const auto* version : versions) {
        const auto address = register_address(*version);
        if (address.empty()) continue;
        auto object = did.append_child("dao");
        set(object, "daotype", "derived");
        set(object, "href", address);
    }
    Addressees asked = 0;
    for (const auto* version : versions) asked |= version->asked;
    if (first.codes.empty() && first.from.empty() && asked == 0) return;
    auto access = item.append_child("controlaccess");
    for (const auto& code : first.codes) {
        const auto label = code_label(code.code, first.language);
        add_leaf(access.append_child("subject"), "part",
                 label.empty() ? code_text(code) : code_text(code) + ": " + std::string(label));
    }
    if (!first.from.empty()) add_leaf(access.append_child("corpname"), "part", first.from);
    for (const auto& name : asked_names(asked)) { // who is asked to do something
        auto corporate = access.append_child("corpname");
        set(corporate, "relator", "addressee");
        add_leaf(corporate, "part", name);
    }
}

} // namespace

std::string write_ead3(std::span<const VersionRecord> versions) {
    pugi::xml_document xml;
    auto ead = xml.append_child("ead");
    set(ead, "xmlns", "http://ead3.archivists.org/schema/");
    add_control(ead, versions);
    auto description = ead.append_child("archdesc");
    set(description, "level", "collection");
    auto did = description.append_child("did");
    add_leaf(did, "unittitle", title_of_all(versions));
    std::map<std::string, std::map<std::string, std::vector<const VersionRecord*>>> years;
    std::string from;
    std::string to;
    for (const auto& version : versions) {
        years[version.date.substr(0, 4)][version.identity].push_back(&version);
        if (version.date.empty()) continue;
        if (from.empty() || version.date < from) from = version.date;
        to = std::max(to, version.date);
    }
    add_unit_date(did, from, to);
    auto list = description.append_child("dsc");
    for (const auto& [year, documents] : years) {
        auto series = list.append_child("c");
        set(series, "level", "series");
        add_leaf(series.append_child("did"), "unittitle", year.empty() ? "without a date" : year);
        for (const auto& [identity, all] : documents) add_document(series, all);
    }
    return write::print(xml);
}

} // namespace ianote::archive
