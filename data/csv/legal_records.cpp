#include "data/csv/legal_records.hpp"

#include <algorithm>
#include <charconv>

namespace wattort::data::csv {

namespace {

double siLimit(Record& row)
{
    const NamedUnit* unit = namedUnit(row.text("unit"));
    if (unit == nullptr) {
        row.fail(Problem::UnknownUnit, "unit", row.text("unit"));
    }
    return row.number("limit", 0.0) * unit->factor + unit->offset;
}

/// "03-31"
void readYearlyBy(LegalRule& rule, Record& row)
{
    const std::string day = row.optionalText("yearly_by");
    if (day.empty()) {
        return;
    }
    const char* text = day.data();
    const bool read = day.size() == 5 && day[2] == '-'
                      && std::from_chars(text, text + 2, rule.yearlyMonth).ptr == text + 2
                      && std::from_chars(text + 3, text + 5, rule.yearlyDay).ptr == text + 5;
    if (!read || rule.yearlyMonth < 1 || rule.yearlyMonth > 12 || rule.yearlyDay < 1 || rule.yearlyDay > 31) {
        row.fail(Problem::OutOfRange, "yearly_by", day, "MM-DD");
    }
}

void addRuleSet(Catalogues& all, Record& row)
{
    LegalRuleSet read;
    read.key = row.key("key");
    read.number = row.integer("number");
    read.labelEnglish = row.text("label_en");
    read.labelGerman = row.text("label_de");
    read.noteEnglish = row.text("note_en");
    read.noteGerman = row.text("note_de");
    read.provenance = row.provenance();
    all.legislation.ruleSets.push_back(read);
}

void addRule(Catalogues& all, Record& row)
{
    LegalRule read;
    read.key = row.key("key");
    read.act = row.text("act");
    read.section = row.text("section");
    read.ruleSet = row.text("rule_set");
    read.quantity = row.choice<LegalQuantity>("quantity");
    read.comparison = row.choice<LegalComparison>("comparison");
    read.limit = siLimit(row);
    read.operationFrom = row.date("operation_from", read.operationFrom);
    read.operationBefore = row.date("operation_before", read.operationBefore);
    read.appliesFrom = row.date("applies_from", read.appliesFrom);
    read.graceYears = row.integer("grace_years", 0);
    readYearlyBy(read, row);
    read.connectionFrom = row.quantity<Power>("connection_from", read.connectionFrom);
    read.connectionBelow = row.quantity<Power>("connection_below", read.connectionBelow);
    read.titleEnglish = row.text("title_en");
    read.titleGerman = row.text("title_de");
    read.missingEnglish = row.optionalText("missing_en");
    read.missingGerman = row.optionalText("missing_de");
    if (read.quantity == LegalQuantity::OutsideOfPlan && (read.missingEnglish.empty() || read.missingGerman.empty())) {
        row.fail(Problem::MissingValue, "missing_en");
    }
    read.provenance = row.provenance();
    all.legislation.rules.push_back(read);
}

/// Rows of one exemption follow each other; what they say beside the condition is taken from the first.
void addExemption(Catalogues& all, Record& row)
{
    std::vector<LegalExemption>& exemptions = all.legislation.exemptions;
    LegalExemption read;
    read.key = row.text("exemption");
    read.act = row.text("act");
    read.section = row.text("section");
    read.exempts = row.text("exempts");
    read.ruleSet = row.text("rule_set");
    read.operationBefore = row.date("operation_before", read.operationBefore);
    read.titleEnglish = row.text("title_en");
    read.titleGerman = row.text("title_de");
    read.provenance = row.provenance();
    row.distinct("quantity", read.key + ", " + row.text("quantity"));
    if (exemptions.empty() || exemptions.back().key != read.key) {
        exemptions.push_back(read);
    }
    exemptions.back().conditions.push_back(
        {row.choice<LegalQuantity>("quantity"), row.choice<LegalComparison>("comparison"), siLimit(row)});
}

void addRegisterItem(Catalogues& all, Record& row)
{
    RegisterItem read;
    read.key = row.key("key");
    read.act = row.text("act");
    read.section = row.text("section");
    read.symbol = row.optionalText("symbol");
    read.nameEnglish = row.text("name_en");
    read.nameGerman = row.text("name_de");
    read.unit = row.optionalText("unit");
    read.remarkEnglish = row.optionalText("remark_en");
    read.remarkGerman = row.optionalText("remark_de");
    read.missingEnglish = row.optionalText("missing_en");
    read.missingGerman = row.optionalText("missing_de");
    if (read.remarkEnglish.empty() && read.missingEnglish.empty()) {
        row.fail(Problem::MissingValue, "missing_en");
    }
    read.provenance = row.provenance();
    all.legislation.registerItems.push_back(read);
}

void addPublishedFigure(Catalogues& all, Record& row)
{
    PublishedFigure read;
    read.key = row.key("key");
    read.site = row.text("site");
    read.quantity = row.choice<PublishedQuantity>("quantity");
    read.unit = row.text("unit");
    if (namedUnit(read.unit) == nullptr) {
        row.fail(Problem::UnknownUnit, "unit", read.unit);
    }
    read.low = row.number("low");
    read.high = row.number("high");
    row.checkOrder("high", {read.high, read.low, read.high});
    read.boundLow = row.number("bound_low");
    read.boundHigh = row.number("bound_high");
    row.checkOrder("bound_high", {read.boundHigh, read.boundLow, read.boundHigh});
    read.reasonEnglish = row.text("reason_en");
    read.reasonGerman = row.text("reason_de");
    read.system = row.optionalText("system");
    read.accelerators = row.number("accelerators", 0.0);
    read.itPower = row.quantity<Power>("it_power", read.itPower);
    if (!read.system.empty()) {
        read.cooling = row.choice<CoolingKind>("cooling");
    }
    read.waterSupply = row.quantity<Temperature>("water_supply", read.waterSupply);
    if (!row.optionalText("heat_rejection").empty()) {
        read.heatRejection = row.choice<HeatRejection>("heat_rejection");
    }
    read.upsShare = row.number("ups_share", read.upsShare);
    read.latitudeDegrees = row.number("latitude", 0.0);
    read.longitudeDegrees = row.number("longitude", 0.0);
    read.sourceIn = row.quantity<Temperature>("source_in", read.sourceIn);
    read.sourceOut = row.quantity<Temperature>("source_out", read.sourceOut);
    read.sinkIn = row.quantity<Temperature>("sink_in", read.sinkIn);
    read.sinkOut = row.quantity<Temperature>("sink_out", read.sinkOut);
    read.provenance = row.provenance();
    all.publishedFigures.push_back(read);
}

} // namespace

RowReader rowReader(std::string_view fileName)
{
    constexpr std::pair<std::string_view, RowReader> readers[] = {{"legal_rule_sets.csv", addRuleSet},
                                                                  {"legal_rules.csv", addRule},
                                                                  {"legal_exemptions.csv", addExemption},
                                                                  {"register_items.csv", addRegisterItem},
                                                                  {"published_sites.csv", addPublishedFigure}};
    for (const auto& [name, reader] : readers) {
        if (name == fileName) {
            return reader;
        }
    }
    return nullptr;
}

} // namespace wattort::data::csv
