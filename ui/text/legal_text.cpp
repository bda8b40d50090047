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

QString exemptionText(const LegalExemption& exemption, Language language)
{
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(exemption.section),
                                         either(language, exemption.titleEnglish, exemption.titleGerman));
}

} // namespace

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
    case LegalQuantity::OutsideOfPlan:
        break;
    }
    return QStringLiteral("–");
}

QStringList legalNotes(const LegalFinding& finding, Language language)
{
    QStringList notes;
    if (finding.gap) {
        const QString missing = *finding.gap == LegalGap::OutsideOfPlan
                                    ? either(language, finding.rule.missingEnglish, finding.rule.missingGerman)
                                    : label(*finding.gap);
        notes << LegalTexts::tr("Missing: %1").arg(missing);
    }
    if (finding.exemption) {
        notes << LegalTexts::tr("Exempt by %1").arg(exemptionText(*finding.exemption, language));
    }
    for (const LegalExemption& open : finding.openExemptions) {
        notes << LegalTexts::tr("Would be exempt, to be proven: %1").arg(exemptionText(open, language));
    }
    return notes;
}

} // namespace wattort::ui
