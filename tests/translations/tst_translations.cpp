// SPDX-License-Identifier: GPL-3.0-or-later
// Both languages are complete: every text of the sources is there, translated, with its placeholders.
#include "translations.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace
{

struct Message {
    QString context;
    QString source;
    QStringList translations; // one, or one a plural form
    bool finished = true;
    bool plural = false;
};

QList<Message> readMessages(const QString &file)
{
    QFile device(file);
    QList<Message> messages;
    if (!device.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&device);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == u"name") {
                context = xml.readElementText();
            } else if (xml.name() == u"message") {
                message = Message();
                message.context = context;
                message.plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
            } else if (xml.name() == u"source") {
                message.source = xml.readElementText();
            } else if (xml.name() == u"translation") {
                message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
                if (!message.plural)
                    message.translations << xml.readElementText();
            } else if (xml.name() == u"numerusform") {
                message.translations << xml.readElementText();
            }
        } else if (xml.isEndElement() && xml.name() == u"message") {
            messages << message;
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[1-9n]"));
    QSet<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    return found;
}

QString describe(const Message &message)
{
    return message.context + QStringLiteral(": ") + message.source;
}

QString tsFile(const QString &language)
{
    return QStringLiteral(PHEU_SOURCE_DIR "/translations/pheu_%1.ts").arg(language);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private slots:
    void everyTextIsTranslatedWithItsPlaceholders_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Vietnamese") << QStringLiteral("vi");
        QTest::newRow("English plural forms") << QStringLiteral("en");
    }

    void everyTextIsTranslatedWithItsPlaceholders()
    {
        QFETCH(QString, language);
        const QList<Message> messages = readMessages(tsFile(language));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(describe(message)));
            QVERIFY2(!message.translations.isEmpty(), qPrintable(describe(message)));
            for (const QString &translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(describe(message)));
                QSet<QString> expected = placeholders(message.source);
                QSet<QString> found = placeholders(translation);
                // "One file" may be said without its number.
                if (message.plural) {
                    expected.remove(QStringLiteral("%n"));
                    found.remove(QStringLiteral("%n"));
                }
                QVERIFY2(found == expected, qPrintable(describe(message)));
            }
        }
    }

    void noTextOfTheSourcesIsMissing()
    {
        QTemporaryDir dir;
        const QString copy = dir.filePath(QStringLiteral("pheu_vi.ts"));
        QVERIFY(QFile::copy(tsFile(QStringLiteral("vi")), copy));
        QProcess lupdate;
        const QString root = QStringLiteral(PHEU_SOURCE_DIR);
        lupdate.start(QStringLiteral(PHEU_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                       QStringLiteral("-no-obsolete"), QStringLiteral("-I"), root + QStringLiteral("/core"),
                       QStringLiteral("-I"), root + QStringLiteral("/ui"), QStringLiteral("-I"),
                       root + QStringLiteral("/app"), root + QStringLiteral("/core"), root + QStringLiteral("/ui"),
                       root + QStringLiteral("/app"), root + QStringLiteral("/translations"), QStringLiteral("-ts"),
                       copy});
        QVERIFY2(lupdate.waitForFinished(120000), "run ./dev translate by hand to see what lupdate says");
        QCOMPARE(lupdate.exitCode(), 0);
        for (const Message &message : readMessages(copy))
            QVERIFY2(message.finished, qPrintable(QStringLiteral("run ./dev translate: ") + describe(message)));
    }

    void bothLanguagesAreCarriedInTheProgram()
    {
        QVERIFY(pheu::loadTranslator(QStringLiteral("vi")));
        QVERIFY(pheu::loadTranslator(QStringLiteral("en")));
        QVERIFY(!pheu::loadTranslator(QStringLiteral("xx")));
        QCOMPARE(pheu::loadTranslator(QStringLiteral("vi"))->translate("QPlatformTheme", "Cancel"),
                 QStringLiteral("Hủy"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
