// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/taggedurl.h"

#include "support/sampling.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace pheu;

namespace
{

UtmParameters parameters(std::initializer_list<std::pair<const char *, const char *>> given)
{
    UtmParameters all;
    for (const auto &[name, value] : given)
        all.emplace_back(QString::fromUtf8(name), QString::fromUtf8(value));
    return all;
}

} // namespace

class TestTaggedUrl : public QObject
{
    Q_OBJECT

private slots:
    void thereAreNineParameters()
    {
        QCOMPARE(utmParameterNames(),
                 QStringList({QStringLiteral("utm_id"), QStringLiteral("utm_source"), QStringLiteral("utm_medium"),
                              QStringLiteral("utm_campaign"), QStringLiteral("utm_term"), QStringLiteral("utm_content"),
                              QStringLiteral("utm_source_platform"), QStringLiteral("utm_creative_format"),
                              QStringLiteral("utm_marketing_tactic")}));
    }

    void theTaggedUrlIsRight_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("campaign");
        QTest::addColumn<QString>("tagged");
        const auto row = [](const char *name, const char *base, const char *source, const char *campaign,
                            const char *tagged) {
            QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(source) << QString::fromUtf8(campaign)
                                << QString::fromUtf8(tagged);
        };
        row("plain", "https://a.vn/p", "facebook", "tet", "https://a.vn/p?utm_source=facebook&utm_campaign=tet");
        row("host only", "https://a.vn", "fb", "", "https://a.vn?utm_source=fb");
        row("query kept", "https://a.vn/p?id=7&x=a%20b", "fb", "", "https://a.vn/p?id=7&x=a%20b&utm_source=fb");
        row("fragment kept, after the query", "https://a.vn/p#mua", "fb", "", "https://a.vn/p?utm_source=fb#mua");
        row("query and fragment", "https://a.vn/p?id=7#/x?y=1", "fb", "", "https://a.vn/p?id=7&utm_source=fb#/x?y=1");
        row("same parameter replaced", "https://a.vn/?utm_source=old&id=7", "new", "",
            "https://a.vn/?id=7&utm_source=new");
        row("same parameter, encoded name", "https://a.vn/?utm%5Fsource=old", "new", "",
            "https://a.vn/?utm_source=new");
        row("other parameter stays", "https://a.vn/?utm_medium=cpc", "fb", "",
            "https://a.vn/?utm_medium=cpc&utm_source=fb");
        row("empty parameter leaves the base's", "https://a.vn/?utm_source=old", "", "x",
            "https://a.vn/?utm_source=old&utm_campaign=x");
        row("Vietnamese", "https://a.vn/", "fb", "Tết Bính Ngọ",
            "https://a.vn/?utm_source=fb&utm_campaign=T%E1%BA%BFt%20B%C3%ADnh%20Ng%E1%BB%8D");
        row("decomposed", "https://a.vn/", "fb", "Te\u0302\u0301t",
            "https://a.vn/?utm_source=fb&utm_campaign=T%E1%BA%BFt");
        row("signs", "https://a.vn/", "a&b=c#d+e?f/g%h", "", "https://a.vn/?utm_source=a%26b%3Dc%23d%2Be%3Ff%2Fg%25h");
        row("nothing to add", "https://a.vn/?a=1#b", "", "", "https://a.vn/?a=1#b");
        row("empty query", "https://a.vn/?", "fb", "", "https://a.vn/?utm_source=fb");
        row("open query", "https://a.vn/?a=1&", "fb", "", "https://a.vn/?a=1&utm_source=fb");
        row("spaces around", "  https://a.vn/  ", " fb ", "", "https://a.vn/?utm_source=fb");
        row("no base", "", "fb", "", "");
        row("no scheme", "a.vn/p", "fb", "", "");
        row("other scheme", "ftp://a.vn/p", "fb", "", "");
        row("script", "javascript:alert(1)", "fb", "", "");
        row("no host", "https:///p", "fb", "", "");
        row("a space inside", "https://a.vn/x y", "fb", "", "");
        row("words", "trang đích", "fb", "", "");
    }
    void theTaggedUrlIsRight()
    {
        QFETCH(QString, base);
        QFETCH(QString, source);
        QFETCH(QString, campaign);
        QFETCH(QString, tagged);
        const UtmParameters given{{QStringLiteral("utm_source"), source}, {QStringLiteral("utm_campaign"), campaign}};
        QCOMPARE(taggedUrl(base, given), tagged);
        // Tagging what is tagged already changes nothing but the order of the base's own parameters.
        if (!tagged.isEmpty())
            QCOMPARE(taggedUrl(tagged, given), tagged);
    }

    void allNineAreWrittenInOrder()
    {
        UtmParameters given;
        QStringList expected;
        for (const QString &name : utmParameterNames()) {
            given.emplace_back(name, QStringLiteral("v"));
            expected += name + QStringLiteral("=v");
        }
        QCOMPARE(taggedUrl(QStringLiteral("https://a.vn/"), given),
                 QStringLiteral("https://a.vn/?") + expected.join(u'&'));
    }

    void anyValueIsReadBackByAUrlReader()
    {
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(20000); ++i) {
            QString value = QStringLiteral("x");
            for (int size = random.bounded(0, 12); size > 0; --size) {
                const char32_t c =
                    random.bounded(3) == 0 ? 0x1EA0u + random.bounded(0x5Au) : 0x21u + random.bounded(0x5Eu);
                value += QString::fromUcs4(&c, 1);
            }
            const QString tagged =
                taggedUrl(QStringLiteral("https://a.vn/p?k=v#f"), {{QStringLiteral("utm_term"), value}});
            const QUrl url(tagged, QUrl::StrictMode);
            QVERIFY2(url.isValid(), qPrintable(tagged));
            const QUrlQuery query(url);
            QCOMPARE(query.queryItemValue(QStringLiteral("utm_term"), QUrl::FullyDecoded), value);
            QCOMPARE(query.queryItemValue(QStringLiteral("k")), QStringLiteral("v"));
            QCOMPARE(url.fragment(), QStringLiteral("f"));
        }
    }

    void parametersOfOthersAreWrittenToo()
    {
        QCOMPARE(taggedUrl(QStringLiteral("https://a.vn"), parameters({{"utm_source", "a"}, {"ref", "b"}})),
                 QStringLiteral("https://a.vn?utm_source=a&ref=b"));
    }
};

QTEST_APPLESS_MAIN(TestTaggedUrl)
#include "tst_taggedurl.moc"
