// SPDX-License-Identifier: GPL-3.0-or-later
// Makes header fields out of pieces of text, by their form or by the label they stand behind.
#pragma once

#include "parse/header/forms.hpp"

namespace ianote::parse {

/// A label that was read, and its place.
struct Label {
    FieldKind field = FieldKind::other;
    std::vector<Span> spans = {}; ///< printed label with its colon; several where it wraps
};

/// A piece of text that will be a field's value; several lines make one, in paragraphs from `paragraph` on.
struct Value {
    std::vector<Span> spans;
    std::size_t paragraph = 0;
};

class FieldMaker {
public:
    explicit FieldMaker(const Context& context)
        : context_(context) {}

    /// Fields made of a text that its form alone explains: place and date give two, a line of codes one each.
    void add_own(FieldKind kind, const Value& value);

    /// The field that a label names. Numbers, dates and files are read out of the value.
    void add_labelled(const Label& label, const Value& value, double confidence = 1);

    /// What is nothing else: `<field>`, with its label if it has one.
    void add_other(const Value& value, const std::optional<Label>& label = std::nullopt);

    void add_document_number(const DocumentNumber& number, std::vector<Span> spans, std::size_t paragraph,
                             double confidence);
    /// A field for each document number in the value; of words without one, a field without a value.
    void add_numbers(FieldKind kind, const Label* label, const Value& value, double confidence);

    void add_plain(FieldKind kind, const Value& value, const Label* label = nullptr, double confidence = 1);

    bool has(FieldKind kind) const;

    std::vector<HeaderField> take() { return std::move(fields_); }

private:
    /// What the element itself says is not looked for in its text.
    enum class Marks : std::uint8_t { found, none };

    HeaderField make(FieldKind kind, const Value& value, const Label* label, double confidence,
                     Marks marks = Marks::found) const;
    Text text_of(const Value& value, Marks marks) const;
    std::string printed(const Label& label) const;
    void add_place_and_date(Span span, std::size_t paragraph);
    void append_to_last(const Value& value); ///< a further line of the last field
    void add_commission(const Label& label, const Value& value, double confidence);
    void add_codes(Span span, std::size_t paragraph);
    void add_originals(Span span, std::size_t paragraph);
    void add_procedure_file(const Value& value, const Label* label, double confidence);
    void add_date(FieldKind kind, const Value& value, const Label* label, double confidence);

    const Context& context_;
    std::vector<HeaderField> fields_;
};

} // namespace ianote::parse
