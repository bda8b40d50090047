#include "ui/text/legal_text.hpp"

#include "ui/text/labels.hpp"
#include "ui/text/quantity_text.hpp"

#include <QCoreApplication>

namespace wattort::ui {

namespace {

struct LegalTexts {
    Q_DECLARE_TR_FUNCTIONS(LegalTexts)
};

QString either(Language language, const std::string& english, const std::string& german)
{
    return QString::fromStdString(language == Language::German ? german : english);
}

QString exemptionText(const LegalExemption& exemption, Language language, LegalDetail detail)
{
    const QString section = QString::fromStdString(exemption.section);
    return detail == LegalDetail::Brief ? section
                                        : QStringLiteral("%1 (%2)").arg(
                                            section, either(language, exemption.titleEnglish, exemption.titleGerman));
}

} // namespace

bool isNumber(LegalQuantity quantity)
{
    return quantity != LegalQuantity::ServesCustomers && quantity != LegalQuantity::OutsideOfPlan;
}

QString legalValue(LegalQuantity quantity, double si)
{
    switch (quantity) {
    case LegalQuantity::PowerUsageEffectiveness:
        return numberText(si, 3);
    case LegalQuantity::EnergyReuseFactor:
    case LegalQuantity::RenewableShare:
    case LegalQuantity::RenewableHeatShare:
    case LegalQuantity::ReuseThroughHeatNetwork:
        return percentText(si, 1);
    case LegalQuantity::NonRedundantConnection:
    case LegalQuantity::EmergencyGeneratorThermalInput:
    case LegalQuantity::InstalledItPower:
        return text(Power::from_value(si));
    case LegalQuantity::AnnualWasteHeat:
    case LegalQuantity::AnnualFinalEnergy:
        return text(Energy::from_value(si));
    case LegalQuantity::AnnualWater:
        return valueText(si, "m3");
    case LegalQuantity::ServesCustomers:
    case LegalQuantity::OutsideOfPlan:
        break;
    }
    return QStringLiteral("–");
}

QStringList legalNotes(const LegalFinding& finding, Language language, LegalDetail detail)
{
    QStringList notes;
    if (finding.gap) {
        const QString missing = *finding.gap == LegalGap::OutsideOfPlan
                                    ? either(language, finding.rule.missingEnglish, finding.rule.missingGerman)
                                    : label(*finding.gap);
        notes << LegalTexts::tr("Missing: %1").arg(missing);
    }
    if (finding.exemption) {
        notes << LegalTexts::tr("Exempt by %1").arg(exemptionText(*finding.exemption, language, detail));
    }
    QStringList open;
    for (const LegalExemption& exemption : finding.openExemptions) {
        open << exemptionText(exemption, language, detail);
    }
    if (!open.isEmpty()) {
        notes << LegalTexts::tr("Exempt if one of these is proven: %1").arg(open.join(QStringLiteral("; ")));
    }
    return notes;
}

} // namespace wattort::ui
