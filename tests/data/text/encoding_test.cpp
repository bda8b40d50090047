#include "data/text/encoding.hpp"

#include <QString>
#include <QStringDecoder>
#include <QTest>

using namespace wattort;

class EncodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Qt decides what UTF-8 is: two bytes in all combinations, and the borders of the longer forms.
    void utf8IsWhatQtTakesForIt()
    {
        const auto agree = [](const QByteArray& bytes) {
            QStringDecoder decoder(QStringDecoder::Utf8);
            const QString text = decoder(bytes);
            const bool valid = !decoder.hasError() && QString(text).toUtf8() == bytes;
            return data::isUtf8(bytes.toStdString()) == valid;
        };
        for (int first = 1; first < 256; ++first) {
            for (int second = 1; second < 256; ++second) {
                const char pair[] = {char(first), char(second)};
                QVERIFY2(agree(QByteArray(pair, 2)), qPrintable(QString::number(first * 256 + second, 16)));
            }
        }
        for (const char* bytes : {"\xE0\xA0\x80", "\xE0\x9F\xBF", "\xED\x9F\xBF", "\xED\xA0\x80", "\xEF\xBF\xBD",
                                  "\xF0\x90\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                                  "\xF5\x80\x80\x80", "\xE2\x82", "\xF0\x9F\x98", "a\xE2\x82\xAC z"}) {
            QVERIFY2(agree(bytes), QByteArray(bytes).toHex().constData());
        }
    }

    void otherTextIsLatin1()
    {
        QByteArray all;
        for (int code = 0xA0; code < 0x100; ++code) {
            all += char(code);
        }
        QCOMPARE(QString::fromStdString(data::utf8Of(all.toStdString())), QString::fromLatin1(all));
        QCOMPARE(data::utf8Of("Stra\xDF"
                              "e"),
                 std::string("Straße"));
        QCOMPARE(data::utf8Of("Straße"), std::string("Straße"));
    }

    /// unicode.org, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
    void windowsHasQuotesAndTheEuro()
    {
        QCOMPARE(data::utf8Of("\x80 5 \x84Nord\x93 \x96 \x85"), std::string("€ 5 „Nord“ – …"));
        QCOMPARE(data::utf8Of("\x81"), std::string("\uFFFD"));
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
