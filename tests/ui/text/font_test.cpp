#include "ui/text/font.hpp"

#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QRawFont>
#include <QTest>

using namespace wattort::ui;

class FontTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInFontBecomesTheApplications()
    {
        applyFont(*qGuiApp);
        QCOMPARE(QFontInfo(QGuiApplication::font()).family(), fontFamily());
        QFont bold = QGuiApplication::font();
        bold.setBold(true);
        QVERIFY(QFontInfo(bold).bold());
        QVERIFY(QFontMetrics(bold).horizontalAdvance(QStringLiteral("Wärme"))
                > QFontMetrics(QGuiApplication::font()).horizontalAdvance(QStringLiteral("Wärme")));
    }

    void itHasEveryCharacterThatTheTextsUse()
    {
        applyFont(*qGuiApp);
        const QRawFont font = QRawFont::fromFont(QGuiApplication::font());
        for (const QChar character : QStringLiteral("äöüÄÖÜß€²³₂·°–−„“”’…⋯■§×≤≥→←↑↓✓\u00a0")) {
            QVERIFY2(font.supportsCharacter(character), qPrintable(QString(character)));
        }
    }
};

QTEST_MAIN(FontTest)
#include "font_test.moc"
